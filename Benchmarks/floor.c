// The floor under every hook: a program that reads its standard input to the end and leaves.
#include <unistd.h>

int main(void) {
  char buffer[65536];
  while (read(0, buffer, sizeof buffer) > 0) {
  }
  return 0;
}
