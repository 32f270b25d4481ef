// A server, and the process that answers for its end.
//
// A proxy that is killed cannot tidy up after itself, and a server's helpers may have left its process group and lost
// their parents. So the server is the child of a keeper: a copy of us that does nothing but wait. It sees our end as
// the end of a socket, and on Linux everything that loses its parent below it becomes its own child, so that nothing
// gets away. The keeper has no part in what is said.
#define _GNU_SOURCE
#include "process.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#ifdef __linux__
#include <dirent.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

extern char **environ;

// What the keeper writes. Small enough to be written and read at once.
struct report {
  enum { STARTED, FAILED, ENDED } kind;
  int value;
};

static void close_on_exec(int descriptor) { fcntl(descriptor, F_SETFD, FD_CLOEXEC); }

// A reader that is gone is no reason to be killed.
static void send_quietly(int socket, const void *bytes, size_t count) {
#ifdef MSG_NOSIGNAL
  int flags = MSG_NOSIGNAL;
#else
  int flags = 0, on = 1;
  setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
#endif
  while (send(socket, bytes, count, flags) < 0 && errno == EINTR) continue;
}

// MARK: The server

// Between fork and exec only what is safe in a signal handler may be called.
static void become(const char *program, char *const *arguments, char **environment, const int files[3], int report,
                   pid_t parent) {
  setpgid(0, 0);
#ifdef __linux__
  // The keeper may be killed as well.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);
#else
  (void)parent;
#endif
  struct sigaction usual = {.sa_handler = SIG_DFL};
  int usual_signals[] = {SIGPIPE, SIGTERM, SIGINT, SIGHUP, SIGCHLD, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU};
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

// Answers the process, or the negative errno of what failed.
static pid_t launch(const char *program, char *const *arguments, char **environment, const int files[3]) {
  int report[2];
  if (pipe(report) != 0) return -errno;
  close_on_exec(report[0]);
  close_on_exec(report[1]);
  pid_t parent = getpid();
  pid_t process = fork();
  if (process == 0) become(program, arguments, environment, files, report[1], parent);
  int error = process < 0 ? errno : 0;
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
  return error != 0 ? -error : process;
}

// MARK: Everything below

#ifdef __linux__

struct family {
  pid_t process, parent;
};

static int parent_of(const char *name, pid_t *parent) {
  char path[64] = "/proc/", text[512];
  size_t length = strlen(name);
  if (length > 16) return 0;
  memcpy(path + 6, name, length);
  memcpy(path + 6 + length, "/stat", 6);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  ssize_t n = read(file, text, sizeof text - 1);
  close(file);
  if (n <= 0) return 0;
  text[n] = 0;
  // The name may hold anything, brackets included.
  char *end = strrchr(text, ')');
  if (!end || end[1] != ' ' || !end[2] || end[3] != ' ') return 0;
  *parent = (pid_t)strtol(end + 4, 0, 10);
  return 1;
}

// Sends a signal to everything below this process, whatever group it is in.
static void signal_below(int signal) {
  DIR *folder = opendir("/proc");
  if (!folder) return;
  struct family *all = 0;
  size_t count = 0, room = 0;
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (entry->d_name[0] < '1' || entry->d_name[0] > '9') continue;
    pid_t parent;
    if (!parent_of(entry->d_name, &parent)) continue;
    if (count == room) {
      room = room ? room * 2 : 256;
      struct family *more = realloc(all, room * sizeof *all);
      if (!more) break;
      all = more;
    }
    all[count++] = (struct family){(pid_t)strtol(entry->d_name, 0, 10), parent};
  }
  closedir(folder);
  // Whose parent is ours is ours. A parent is mostly listed before its children: a round or two find them all.
  pid_t *ours = malloc((count + 1) * sizeof *ours);
  size_t known = 0;
  if (ours) ours[known++] = getpid();
  for (size_t before = 0; before < known;) {
    before = known;
    for (size_t i = 0; i < count; i++) {
      int is_ours = 0;
      for (size_t k = 0; !is_ours && k < known; k++) is_ours = all[i].parent == ours[k];
      if (!is_ours) continue;
      all[i].parent = -1;
      ours[known++] = all[i].process;
      kill(all[i].process, signal);
    }
  }
  free(ours);
  free(all);
}

#else

// Nothing tells whose child an orphan was: what left the group and lost its parent is out of reach here.
static void signal_below(int signal) { (void)signal; }

#endif

static void signal_all(pid_t group, int signal) {
  kill(-group, signal);
  signal_below(signal);
}

// MARK: The keeper

static void wake(int number) { (void)number; }

static void report(int control, int kind, int value) {
  struct report words = {.kind = kind, .value = value};
  send_quietly(control, &words, sizeof words);
}

// Nothing of ours may stay open: the host waits for the end of our output.
static void close_all_but(int kept) {
  int nothing = open("/dev/null", O_RDWR);
  for (int i = 0; i < 3; i++) {
    if (nothing >= 0 && i != kept) dup2(nothing, i);
  }
#if defined(__linux__) && defined(SYS_close_range)
  if (kept >= 3 && syscall(SYS_close_range, kept + 1, ~0U, 0) == 0 &&
      (kept == 3 || syscall(SYS_close_range, 3, kept - 1, 0) == 0))
    return;
#endif
  long most = sysconf(_SC_OPEN_MAX);
  if (most < 0 || most > 65536) most = 65536;
  for (int i = 3; i < most; i++) {
    if (i != kept) close(i);
  }
}

// Whether anything is left of the server. Buries what has ended.
static int bury(pid_t process, int control, int *is_over) {
  for (;;) {
    int status;
    pid_t ended = waitpid(-1, &status, WNOHANG);
    if (ended == 0) return 1;
    if (ended < 0) {
      if (errno == EINTR) continue;
#ifdef __linux__
      return 0;
#else
      // The rest of the group may have another parent by now.
      return kill(-process, 0) == 0;
#endif
    }
    if (ended == process) {
      *is_over = 1;
      report(control, ENDED, status);
    }
  }
}

static void keep(pid_t process, int control) {
  sigset_t children, usual;
  sigemptyset(&children);
  sigaddset(&children, SIGCHLD);
  sigprocmask(SIG_BLOCK, &children, &usual);
  sigdelset(&usual, SIGCHLD);
  int is_over = 0, is_killing = 0, is_alone = 0, tries = 0;
  // Something that even force does not end is not waited for without end.
  while (bury(process, control, &is_over) && tries < 600) {
    struct timespec wait = {.tv_sec = 0, .tv_nsec = is_killing ? 20000000 : 200000000};
    // Where orphans do not become ours, nobody tells of their ends.
    int watches = is_killing || is_over;
    fd_set readable;
    FD_ZERO(&readable);
    if (!is_alone) FD_SET(control, &readable);
    int n = pselect(is_alone ? 0 : control + 1, &readable, 0, 0, watches ? &wait : 0, &usual);
    if (is_killing) {
      tries++;
      signal_all(process, SIGKILL);
    }
    if (n <= 0 || is_alone) continue;
    unsigned char orders[16];
    ssize_t count = read(control, orders, sizeof orders);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count <= 0) is_alone = 1;
    for (ssize_t i = 0; i < count; i++) {
      if (orders[i] == SIGKILL) is_killing = 1;
      else signal_all(process, orders[i]);
    }
    if (is_alone) is_killing = 1;
    if (is_killing) signal_all(process, SIGKILL);
  }
}

static void be_keeper(const char *program, char *const *arguments, char **environment, const int files[3],
                      int control) {
  // Who signals the host's group or the terminal's means the proxy, and the proxy sees to the rest.
  setpgid(0, 0);
#ifdef __linux__
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
  prctl(PR_SET_NAME, "sentinel-keeper", 0, 0, 0);
#endif
  int ignored[] = {SIGPIPE, SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU};
  struct sigaction ignore = {.sa_handler = SIG_IGN}, awake = {.sa_handler = wake};
  for (size_t i = 0; i < sizeof ignored / sizeof *ignored; i++) sigaction(ignored[i], &ignore, 0);
  sigaction(SIGCHLD, &awake, 0);
  pid_t process = launch(program, arguments, environment, files);
  close_all_but(control);
  if (process < 0) {
    report(control, FAILED, -process);
    _exit(0);
  }
  report(control, STARTED, process);
  keep(process, control);
  _exit(0);
}

// MARK: The proxy

int sentinel_start_server(const char *program, char *const *arguments, char **environment, int input, int output,
                          int errors, sentinel_server *started) {
  // Descriptors below 3 would be overwritten before they are used.
  int files[3] = {fcntl(input, F_DUPFD_CLOEXEC, 3), fcntl(output, F_DUPFD_CLOEXEC, 3), fcntl(errors, F_DUPFD_CLOEXEC, 3)};
  int ends[2] = {-1, -1}, error = 0;
  pid_t keeper = -1;
  if (files[0] < 0 || files[1] < 0 || files[2] < 0 || socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) {
    error = errno;
    goto done;
  }
  close_on_exec(ends[0]);
  close_on_exec(ends[1]);
  keeper = fork();
  if (keeper == 0) be_keeper(program, arguments, environment, files, ends[1]);
  if (keeper < 0) {
    error = errno;
    close(ends[0]);
    close(ends[1]);
    goto done;
  }
  close(ends[1]);
  struct report first;
  ssize_t n;
  while ((n = read(ends[0], &first, sizeof first)) < 0 && errno == EINTR) continue;
  if (n != sizeof first) error = ECHILD;
  else if (first.kind == FAILED) error = first.value;
  if (error != 0) {
    close(ends[0]);
    while (waitpid(keeper, 0, 0) < 0 && errno == EINTR) continue;
  } else {
    fcntl(ends[0], F_SETFL, fcntl(ends[0], F_GETFL) | O_NONBLOCK);
    *started = (sentinel_server){.process = first.value, .keeper = keeper, .control = ends[0]};
  }
done:
  for (int i = 0; i < 3; i++) {
    if (files[i] >= 0) close(files[i]);
  }
  return -error;
}

sentinel_keeper_event sentinel_keeper_news(sentinel_server server, int *status) {
  struct report words;
  ssize_t n;
  while ((n = read(server.control, &words, sizeof words)) < 0 && errno == EINTR) continue;
  if (n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return SENTINEL_KEEPER_SILENT;
  if (n == sizeof words) {
    *status = words.value;
    return SENTINEL_KEEPER_STATUS;
  }
  while (waitpid(server.keeper, 0, 0) < 0 && errno == EINTR) continue;
  return SENTINEL_KEEPER_GONE;
}

void sentinel_keeper_signal(sentinel_server server, int signal) {
  unsigned char order = (unsigned char)signal;
  send_quietly(server.control, &order, 1);
}
