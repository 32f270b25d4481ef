extension CommandTable {
  /// A file each, in the folders of tables.
  static let all: [CommandTable] = [
    carriers, commandPrompt, detours, oneLiners, pythonLines, rareLines, diskTools, fedPrograms, handedWords,
    keepsakes, leftBehind, leftovers,
    loadedLibraries, mac, printedFormats, toolFolders, sentKeys, sideSteps, windowsMachines,
    manyLanguages,
    otherWays, ownLines,
    powerShell,
    python, rareLanguages, roundabouts, runners, scriptHosts, searchClauses, spelledCode, strangerShells,
    groups, toolFiles,
    windowsDialects, windowsPackages,

    deploymentTools, emptied, everybody, everydayTools, handovers, hostTools, keptRunning, storedTexts,
    lesserKnownWays, libraries, manuscripts, lesserPrefixes, lesserMachines,
    machines, openers, openings,
    otherStores,
    outlyings, ownWords,
    ownServers, packageSources, provisioners,
    published, people, runtimes, shownKeys, serviceLookalikes, serviceTools, serviceVariants, services,
    siblings,
    ordinaryWork, seldomTools, strangerTools, sentRequests, sideDoors, takenBack, withoutAsking,
  ]
}
