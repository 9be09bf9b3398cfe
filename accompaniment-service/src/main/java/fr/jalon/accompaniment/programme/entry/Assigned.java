package fr.jalon.accompaniment.programme.entry;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A professional who follows the person in the programme, in the role that its file names. */
@Schema(name = "ProgrammeReferent", description = "Un professionnel désigné")
public record Assigned(String role, String agentId, String name) {}
