package fr.jalon.planted.crowd;

record Neighbour05() {}
