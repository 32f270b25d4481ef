// Times programs as whole processes, interleaved round by round, so that a noisy machine is noisy for all.
//
//   race ROUNDS INPUT NAME=COMMAND [NAME=COMMAND …]     COMMAND: words separated by spaces, no quoting
//
// Each round starts every program once with INPUT on its standard input and nothing kept of its output.
// Prints one JSON object a program: minimum, median and 95th percentile in microseconds, peak memory in KiB.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

#define MAX_PROGRAMS 8
#define MAX_WORDS 32

static double now_us(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e6 + t.tv_nsec / 1e3;
}

static int by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

int main(int argc, char **argv) {
  if (argc < 4 || argc - 3 > MAX_PROGRAMS) {
    fprintf(stderr, "usage: race ROUNDS INPUT NAME=COMMAND ...\n");
    return 2;
  }
  int rounds = atoi(argv[1]), programs = argc - 3, warm_up = 20;
  if (rounds < 1) return 2;
  char *name[MAX_PROGRAMS], *words[MAX_PROGRAMS][MAX_WORDS];
  double *times[MAX_PROGRAMS];
  long peak[MAX_PROGRAMS] = {0};
  int exit_code[MAX_PROGRAMS] = {0};
  for (int p = 0; p < programs; p++) {
    char *equals = strchr(argv[p + 3], '=');
    if (!equals) return 2;
    *equals = 0;
    name[p] = argv[p + 3];
    int n = 0;
    for (char *w = strtok(equals + 1, " "); w && n < MAX_WORDS - 1; w = strtok(NULL, " ")) words[p][n++] = w;
    words[p][n] = NULL;
    times[p] = calloc(rounds, sizeof(double));
  }
  for (int r = -warm_up; r < rounds; r++) {
    for (int k = 0; k < programs; k++) {
      int p = (k + r + warm_up) % programs;  // no program always comes first
      posix_spawn_file_actions_t files;
      posix_spawn_file_actions_init(&files);
      posix_spawn_file_actions_addopen(&files, 0, argv[2], O_RDONLY, 0);
      posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0);
      posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0);
      pid_t pid;
      double start = now_us();
      int failed = posix_spawn(&pid, words[p][0], &files, NULL, words[p], environ);
      if (failed) {
        fprintf(stderr, "race: %s: %s\n", words[p][0], strerror(failed));
        return 1;
      }
      int status;
      struct rusage usage;
      while (wait4(pid, &status, 0, &usage) < 0 && errno == EINTR) {
      }
      double took = now_us() - start;
      posix_spawn_file_actions_destroy(&files);
      exit_code[p] = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
      if (r < 0) continue;
      times[p][r] = took;
#ifdef __APPLE__
      long kib = usage.ru_maxrss / 1024;
#else
      long kib = usage.ru_maxrss;
#endif
      if (kib > peak[p]) peak[p] = kib;
    }
  }
  for (int p = 0; p < programs; p++) {
    qsort(times[p], rounds, sizeof(double), by_value);
    printf("{\"name\":\"%s\",\"rounds\":%d,\"min_us\":%.1f,\"median_us\":%.1f,\"p95_us\":%.1f,\"peak_kib\":%ld,\"exit\":%d}\n",
           name[p], rounds, times[p][0], times[p][rounds / 2], times[p][rounds * 95 / 100], peak[p], exit_code[p]);
  }
  return 0;
}
