import Testing

/// Tests that start the real executables. One after another: some of them start hundreds at once, and others
/// measure time.
@Suite("Real processes", .serialized)
enum RealProcesses {}
