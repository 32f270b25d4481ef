extension CommandTable {
  /// A file each, in the folders of tables.
  static let all: [CommandTable] = [
    carriers, commandPrompt, detours, fedPrograms, handedWords, keepsakes, leftBehind, mac, manyLanguages,
    ownLines,
    powerShell,
    python, rareLanguages, roundabouts, runners, spelledCode, toolFiles, windowsDialects,

    deploymentTools, emptied, everydayTools, handovers, hostTools, libraries, machines, openings, outlyings,
    ownServers, packageSources,
    published, serviceLookalikes, serviceTools, serviceVariants, services, siblings,
    sideDoors,
  ]
}
