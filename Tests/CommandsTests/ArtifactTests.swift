import Bytes
import Testing

@testable import Commands

@Suite("Products of builds and tools")
struct ArtifactTests {
  @Test("Their names stand in the order that finds them")
  func sorted() {
    #expect(Artifacts.folders.isSorted)
    #expect(Artifacts.files.isSorted)
    #expect(Artifacts.extensions.isSorted)
    for index in [Artifacts.folders, Artifacts.files, Artifacts.extensions] {
      #expect(index.starts == index.computedStarts)
    }
    #expect(SourceFolders.names.isSorted)
  }

  @Test(
    "A folder that tools make again is told by its name",
    arguments: [
      "node_modules", "dist", ".next", "__pycache__", "build-debug", "x.egg-info", ".DS_Store", "venv3",
      "blob-report", "_book", "_freeze", ".jest-cache", "e2e_results",
    ])
  func folders(name: String) { #expect(Artifacts.isFolder(name)) }

  @Test(
    "A folder of sources is none",
    arguments: ["src", "distribution", "builders", ".github", ".git", "outer", ""])
  func others(name: String) { #expect(!Artifacts.isFolder(name)) }
}
