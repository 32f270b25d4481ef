#define _GNU_SOURCE
#include "fault.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

// Everything a handler touches is here and is plain memory. Two slots a kind: a new answer is written to
// the slot not in use and then published by one atomic store, so a handler never sees half of one.
static sentinel_fault_answer crash_slots[2], deadline_slots[2];
static _Atomic int current = -1;
static _Atomic int answered = 0;
static _Atomic int answered_code = 0;
static const char *remark_bytes;
static size_t remark_size;
static _Atomic int striking = 0;

// Deep recursion overflows the ordinary stack, and then only another one can run the handler.
static char alternate_stack[64 * 1024];

static void write_all(int descriptor, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t n = write(descriptor, bytes, length);
    if (n < 0) {
      if (errno == EINTR) continue;
      return;
    }
    bytes += n;
    length -= (size_t)n;
  }
}

static const char *signal_name(int signal) {
  switch (signal) {
    case SIGILL: return "SIGILL";
    case SIGTRAP: return "SIGTRAP";
    case SIGSEGV: return "SIGSEGV";
    case SIGBUS: return "SIGBUS";
    case SIGFPE: return "SIGFPE";
    case SIGABRT: return "SIGABRT";
    case SIGXCPU: return "SIGXCPU";
    case SIGTERM: return "SIGTERM";
    case SIGALRM: return "deadline";
    default: return "signal";
  }
}

static void strike(int signal) {
  // A fault inside the fault handler must still not end as anything that a host takes for "go on".
  if (atomic_exchange(&striking, 1)) _exit(2);
  if (atomic_load(&answered)) {
    write_all(STDERR_FILENO, remark_bytes, remark_size);
    _exit(atomic_load(&answered_code));
  }
  int slot = atomic_load(&current);
  if (slot < 0) _exit(2);
  const sentinel_fault_answer *answer = signal == SIGALRM ? &deadline_slots[slot] : &crash_slots[slot];
  if (answer->err_length) write_all(STDERR_FILENO, answer->err, answer->err_length);
  if (answer->out_length) write_all(STDOUT_FILENO, answer->out, answer->out_length);
  if (answer->successor) {
    extern char **environ;
    sigset_t none;
    struct itimerval off;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    memset(&off, 0, sizeof off);
    setitimer(ITIMER_REAL, &off, NULL);
    answer->successor[answer->signal_slot] = (char *)signal_name(signal);
    execve(answer->successor[0], answer->successor, environ);
  }
  _exit(answer->exit_code);
}

int sentinel_fault_guard_install(void) {
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = alternate_stack;
  stack.ss_size = sizeof alternate_stack;
  if (sigaltstack(&stack, NULL) != 0) return errno;

  static const int fatal[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGXCPU, SIGTERM, SIGALRM};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = strike;
  action.sa_flags = SA_ONSTACK | SA_NODEFER;
  sigemptyset(&action.sa_mask);
  sigset_t unblocked;
  sigemptyset(&unblocked);
  for (size_t i = 0; i < sizeof fatal / sizeof fatal[0]; i++) {
    if (sigaction(fatal[i], &action, NULL) != 0) return errno;
    sigaddset(&unblocked, fatal[i]);
  }
  // Blocked signals are inherited, and hosts start hooks from threads that block some. Without this the
  // deadline would never strike.
  if (sigprocmask(SIG_UNBLOCK, &unblocked, NULL) != 0) return errno;

  // A reader that went away and a full quota must show up as errors of write(2), not as deaths.
  action.sa_handler = SIG_IGN;
  action.sa_flags = 0;
  if (sigaction(SIGPIPE, &action, NULL) != 0) return errno;
  if (sigaction(SIGXFSZ, &action, NULL) != 0) return errno;
  return 0;
}

void sentinel_fault_guard_prepare(const sentinel_fault_answer *crash, const sentinel_fault_answer *deadline) {
  int next = atomic_load(&current) == 0 ? 1 : 0;
  crash_slots[next] = *crash;
  deadline_slots[next] = *deadline;
  atomic_store(&current, next);
}

void sentinel_fault_guard_note(size_t slot, char *text) {
  int i = atomic_load(&current);
  if (i < 0) return;
  // A single pointer store each: a handler sees the old text or the new one.
  if (crash_slots[i].successor) crash_slots[i].successor[slot] = text;
  if (deadline_slots[i].successor) deadline_slots[i].successor[slot] = text;
}

void sentinel_fault_guard_answered(int exit_code, const char *remark, size_t remark_length) {
  remark_bytes = remark;
  remark_size = remark_length;
  atomic_store(&answered_code, exit_code);
  atomic_store(&answered, 1);
}

void sentinel_fault_guard_deadline(uint32_t milliseconds) {
  struct itimerval timer;
  memset(&timer, 0, sizeof timer);
  timer.it_value.tv_sec = milliseconds / 1000;
  timer.it_value.tv_usec = (suseconds_t)(milliseconds % 1000) * 1000;
  setitimer(ITIMER_REAL, &timer, NULL);
}
