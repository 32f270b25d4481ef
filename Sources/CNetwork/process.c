#define _GNU_SOURCE
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static void close_on_exec(int descriptor) {
  int flags = fcntl(descriptor, F_GETFD);
  if (flags >= 0) fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC);
}

static int signal_output = -1;

static void note_signal(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe holds enough to wake up by.
  if (write(signal_output, &byte, 1) < 0) errno = saved;
  errno = saved;
}

int sentinel_signal_pipe(void) {
  int ends[2];
  if (pipe(ends) != 0) return -errno;
  for (int i = 0; i < 2; i++) {
    close_on_exec(ends[i]);
    fcntl(ends[i], F_SETFL, fcntl(ends[i], F_GETFL) | O_NONBLOCK);
  }
  signal_output = ends[1];
  struct sigaction action = {.sa_handler = note_signal, .sa_flags = SA_RESTART};
  int heard[] = {SIGTERM, SIGINT, SIGHUP, SIGCHLD};
  // Who starts us from a thread that hears no signals hands that on: then nobody could end us but by force.
  sigset_t open;
  sigemptyset(&open);
  for (size_t i = 0; i < sizeof heard / sizeof *heard; i++) {
    sigaction(heard[i], &action, 0);
    sigaddset(&open, heard[i]);
  }
  sigprocmask(SIG_UNBLOCK, &open, 0);
  struct sigaction ignored = {.sa_handler = SIG_IGN};
  sigaction(SIGPIPE, &ignored, 0);
  return ends[0];
}

int sentinel_unblocked(int descriptor, int for_writing) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) return -1;
  if (!S_ISFIFO(status.st_mode) && !S_ISSOCK(status.st_mode)) return -1;
  int flags = fcntl(descriptor, F_GETFL);
  if (flags < 0) return -1;
  if (flags & O_NONBLOCK) return descriptor;
#ifdef __linux__
  if (S_ISFIFO(status.st_mode)) {
    // The mode belongs to the open file, which the host may share: a pipe can be opened a second time.
    char path[40];
    snprintf(path, sizeof path, "/proc/self/fd/%d", descriptor);
    int own = open(path, (for_writing ? O_WRONLY : O_RDONLY) | O_NONBLOCK | O_CLOEXEC);
    if (own >= 0) {
      // The first description would keep the pipe open after the second is closed.
      if (dup2(own, descriptor) >= 0) {
        close(own);
        return descriptor;
      }
      close(own);
    }
  }
#else
  (void)for_writing;
#endif
  return fcntl(descriptor, F_SETFL, flags | O_NONBLOCK) == 0 ? descriptor : -1;
}

void sentinel_widen_pipe(int descriptor, int bytes) {
#ifdef F_SETPIPE_SZ
  // Whoever may not has the usual size.
  (void)fcntl(descriptor, F_SETPIPE_SZ, bytes);
#else
  (void)descriptor;
  (void)bytes;
#endif
}
