import MCPProxy

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

exit(ProxyProgram.main())
