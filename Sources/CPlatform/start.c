// What the Swift runtime looks up at every start, and a program that lives for a millisecond never uses. A
// static link takes the runtime's own versions (CommandLine.cpp, Paths.cpp) only where nobody else defines
// these names, so defining them here leaves those objects, and what they do before main, out. They make up
// eleven system calls and a tenth of the instructions of a hook call.
#if defined(SENTINEL_STATIC_START) && defined(__linux__)

#include <stddef.h>

static char **arguments;
static int argument_count;
static char *no_arguments[] = {NULL};

// The C library hands the arguments to every constructor; the runtime would find them by searching upwards
// from the stack's end, which it looks up in /proc/self/maps.
__attribute__((constructor)) static void keep_arguments(int count, char **values) {
  argument_count = count;
  arguments = values;
}

char **_swift_stdlib_getUnsafeArgvArgc(int *count) {
  *count = arguments ? argument_count : 0;
  return arguments ? arguments : no_arguments;
}

void _swift_stdlib_overrideUnsafeArgvArgc(char **values, int count) {
  arguments = values;
  argument_count = count;
}

// Where the crash reporter (libexec/swift-backtrace) would be. A crash has an answer of its own (fault.c).
char *swift_copyAuxiliaryExecutablePath(const char *folder, const char *name) {
  (void)folder;
  (void)name;
  return NULL;
}

#endif
