package fr.jalon.planted.crowd;

record Neighbour01() {}
