// Sends messages through the MCP proxy and counts: none may be lost, doubled, changed or out of order.
//
//   soak COUNT SIZE WINDOW -- PROXY COMMAND…    the proxy's command, ending in `--target`
//   soak serve                                  the server it is given: answers each request with a text
//
// Prints one line: messages, seconds, messages a second, the proxy's resident memory at a tenth and at the end.
#define _GNU_SOURCE
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const char *words = "All work and no play makes the parser a dull tool, said the report of the second quarter. ";
static int to_proxy, from_proxy;
static long count, size, window;
static long answered;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t room = PTHREAD_COND_INITIALIZER;

static void put_all(int file, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t n = write(file, bytes, length);
    if (n < 0) exit(2);
    bytes += n;
    length -= (size_t)n;
  }
}

static size_t text(char *out, long number, long length) {
  size_t n = 0, all = strlen(words);
  for (long i = 0; i < length; i++) out[n++] = words[(size_t)(number + i) % all];
  return n;
}

static int serve(void) {
  char *line = NULL, *out = malloc(1 << 24);
  size_t room_for = 0;
  while (getline(&line, &room_for, stdin) > 0) {
    char *id = strstr(line, "\"id\":");
    if (!id) continue;
    long number = atol(id + 5);
    char *wanted = strstr(line, "\"size\":");
    size_t n = (size_t)sprintf(out, "{\"jsonrpc\":\"2.0\",\"id\":%ld,\"result\":{\"content\":[{\"type\":\"text\",\"text\":\"", number);
    n += text(out + n, number, wanted ? atol(wanted + 7) : 10);
    n += (size_t)sprintf(out + n, "\"}]}}\n");
    put_all(1, out, n);
  }
  return 0;
}

static void *ask(void *unused) {
  (void)unused;
  char line[512];
  for (long i = 1; i <= count; i++) {
    pthread_mutex_lock(&lock);
    while (i - answered > window) pthread_cond_wait(&room, &lock);
    pthread_mutex_unlock(&lock);
    int n = snprintf(line, sizeof line,
                     "{\"jsonrpc\":\"2.0\",\"id\":%ld,\"method\":\"tools/call\",\"params\":{\"name\":\"echo\",\"arguments\":"
                     "{\"size\":%ld,\"note\":\"please fetch page %ld of the report\"}}}\n",
                     i, size, i);
    put_all(to_proxy, line, (size_t)n);
  }
  return NULL;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double resident(pid_t process) {
  char path[64];
  snprintf(path, sizeof path, "/proc/%d/statm", (int)process);
  FILE *file = fopen(path, "r");
  long all = 0, here = 0;
  if (file) {
    if (fscanf(file, "%ld %ld", &all, &here) != 2) here = 0;
    fclose(file);
  }
  return (double)here * (double)sysconf(_SC_PAGESIZE) / 1e6;
}

int main(int argc, char **argv) {
  if (argc == 2 && !strcmp(argv[1], "serve")) return serve();
  if (argc < 6 || strcmp(argv[4], "--")) return 64;
  count = atol(argv[1]);
  size = atol(argv[2]);
  window = atol(argv[3]);
  signal(SIGPIPE, SIG_IGN);
  char **command = calloc((size_t)argc, sizeof *command);
  int words_in = 0;
  for (int i = 5; i < argc; i++) command[words_in++] = argv[i];
  command[words_in++] = argv[0];
  command[words_in++] = "serve";
  int in[2], out[2];
  if (pipe(in) || pipe(out)) return 1;
  pid_t process = fork();
  if (process == 0) {
    dup2(in[0], 0);
    dup2(out[1], 1);
    close(in[0]), close(in[1]), close(out[0]), close(out[1]);
    execvp(command[0], command);
    _exit(127);
  }
  close(in[0]);
  close(out[1]);
  to_proxy = in[1];
  from_proxy = out[0];
  double begin = now(), early = 0;
  pthread_t asker;
  pthread_create(&asker, NULL, ask, NULL);
  FILE *answers = fdopen(from_proxy, "r");
  char *line = NULL, *wanted = malloc((size_t)size + 1);
  size_t room_for = 0;
  for (long i = 1; i <= count; i++) {
    if (getline(&line, &room_for, answers) <= 0) {
      fprintf(stderr, "soak: the proxy ended after %ld answers\n", i - 1);
      return 1;
    }
    char *id = strstr(line, "\"id\":"), *start = strstr(line, "\"text\",\"text\":\"");
    wanted[text(wanted, i, size)] = 0;
    if (!id || atol(id + 5) != i || !start || strncmp(start + 15, wanted, (size_t)size)) {
      fprintf(stderr, "soak: answer %ld is %.120s\n", i, line);
      return 1;
    }
    if (i == count / 10) early = resident(process);
    pthread_mutex_lock(&lock);
    answered = i;
    if (i % 16 == 0 || window < 32 || i == count) pthread_cond_signal(&room);
    pthread_mutex_unlock(&lock);
  }
  double took = now() - begin, late = resident(process);
  close(to_proxy);
  if (getline(&line, &room_for, answers) > 0) {
    fprintf(stderr, "soak: one answer too many: %.120s\n", line);
    return 1;
  }
  int status;
  waitpid(process, &status, 0);
  printf("%ld messages in %.1f s, %.0f a second, %.1f MB at a tenth, %.1f MB at the end\n", count, took,
         (double)count / took, early, late);
  return status == 0 ? 0 : 1;
}
