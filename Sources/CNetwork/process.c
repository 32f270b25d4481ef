#define _GNU_SOURCE
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sys/prctl.h>
#endif

extern char **environ;

static void close_on_exec(int descriptor) {
  int flags = fcntl(descriptor, F_GETFD);
  if (flags >= 0) fcntl(descriptor, F_SETFD, flags | FD_CLOEXEC);
}

// Between fork and exec only what is safe in a signal handler may be called.
static void become(const char *program, char *const *arguments, char **environment, const int files[3], int report, pid_t parent) {
  setpgid(0, 0);
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // It may have died before it could be asked about.
  if (getppid() != parent) _exit(127);
#else
  (void)parent;
#endif
  struct sigaction usual = {.sa_handler = SIG_DFL};
  int usual_signals[] = {SIGPIPE, SIGTERM, SIGINT, SIGHUP, SIGCHLD};
  for (size_t i = 0; i < sizeof usual_signals / sizeof *usual_signals; i++) sigaction(usual_signals[i], &usual, 0);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, 0);
  for (int i = 0; i < 3; i++) {
    if (dup2(files[i], i) < 0) goto failed;
  }
  environ = environment;
  execvp(program, arguments);
failed:;
  int error = errno;
  while (write(report, &error, sizeof error) < 0 && errno == EINTR) continue;
  _exit(127);
}

pid_t sentinel_start_server(const char *program, char *const *arguments, char **environment, int input, int output,
                            int errors) {
  // Descriptors below 3 would be overwritten before they are used.
  int files[3] = {fcntl(input, F_DUPFD_CLOEXEC, 3), fcntl(output, F_DUPFD_CLOEXEC, 3), fcntl(errors, F_DUPFD_CLOEXEC, 3)};
  int report[2];
  pid_t process = -1;
  int error = 0;
  if (files[0] < 0 || files[1] < 0 || files[2] < 0 || pipe(report) != 0) {
    error = errno;
    goto done;
  }
  close_on_exec(report[0]);
  close_on_exec(report[1]);
  pid_t parent = getpid();
  process = fork();
  if (process == 0) become(program, arguments, environment, files, report[1], parent);
  error = process < 0 ? errno : 0;
  close(report[1]);
  if (process > 0) {
    // Also here, so that nobody signals the group before it is there.
    setpgid(process, process);
    ssize_t n;
    while ((n = read(report[0], &error, sizeof error)) < 0 && errno == EINTR) continue;
    if (n != sizeof error) error = 0;
    if (error != 0) {
      while (waitpid(process, 0, 0) < 0 && errno == EINTR) continue;
    }
  }
  close(report[0]);
done:
  for (int i = 0; i < 3; i++) {
    if (files[i] >= 0) close(files[i]);
  }
  return error != 0 ? -error : process;
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
