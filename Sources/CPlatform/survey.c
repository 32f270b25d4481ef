#include "CPlatform.h"

#include <string.h>

#if defined(__x86_64__) && defined(__linux__) && __has_include(<sys/platform/x86.h>)
#include <sys/platform/x86.h>
#define HAS_WIDE_REGISTERS 1
#endif

// Written once, in vectors that the compiler cuts to what the machine has; compiled a second time for processors with
// registers of thirty-two bytes, since the first generation of x86-64 does everything here twice. Not for those of
// sixty-four: a processor that uses them runs slower for a while, and what is looked for is few bytes in many texts.
// Macros, because a vector that is wider than a register has no agreed way into a function.

typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef int8_t mask64 __attribute__((ext_vector_type(64)));
typedef _Bool bits64 __attribute__((ext_vector_type(64)));

#define BITS(mask)                                               \
  ({                                                             \
    bits64 narrow = __builtin_convertvector((mask), bits64);     \
    uint64_t out;                                                \
    memcpy(&out, &narrow, sizeof out);                           \
    out;                                                         \
  })

#define IS(v, byte) ((mask64)((v) == (byte)))
#define UP_TO(v, from, to) ((mask64)((bytes64)((v) - (uint8_t)(from)) <= (uint8_t)((to) - (from))))

#define LETTER(v) UP_TO((v) | (uint8_t)0x20, 'a', 'z')
#define CAPITAL(v) UP_TO(v, 'A', 'Z')
#define DIGIT(v) UP_TO(v, '0', '9')
#define FOREIGN(v) ((mask64)((v) >= (uint8_t)0x80))
#define STOP(v) (IS(v, ':') | IS(v, '-') | IS(v, '$'))
#define JOINT(v) (IS(v, '-') | IS(v, '_'))
#define DOT(v) IS(v, '.')
#define PLUS(v) IS(v, '+')
#define SLASH(v) IS(v, '/')
#define ESCAPE(v) (IS(v, '%') | IS(v, '\\') | IS(v, '&'))
#define AT(v) IS(v, '@')
#define COLON(v) IS(v, ':')
#define CONTROL(v) (IS(v, 0x1B) | IS(v, 0x0D) | IS(v, 0x08))

#define PAIR(v, next)                                            \
  ({                                                             \
    bytes64 a = (v) | (uint8_t)0x20;                             \
    bytes64 b = (next) | (uint8_t)0x20;                          \
    (IS(a, 'p') & IS(b, 'w')) | (IS(a, 'a') & IS(b, 'u'))        \
        | (IS(a, 'c') & IS(b, 'r')) | (IS(a, 'k') & IS(b, 'e'))  \
        | (IS(a, 'i') & (IS(b, 'v') | IS(b, 'd')))               \
        | (IS(a, 's') & IS(b, 's'));                             \
  })

/// What goes from one block to the next.
typedef struct {
  uint64_t letter, digit, encoding;
  mask64 foreign, control, markup;
} passage;

/// The block at `at`, which one more byte follows.
static inline __attribute__((always_inline)) void block(const uint8_t *at, sentinel_block *out, passage *before) {
  bytes64 here, next;
  memcpy(&here, at, 64);
  memcpy(&next, at + 1, 64);
  uint64_t letters = BITS(LETTER(here));
  uint64_t digits = BITS(DIGIT(here));
  uint64_t joints = BITS(JOINT(here));
  uint64_t alphanumerics = letters | digits;
  uint64_t behind_letter = letters << 1 | before->letter;
  uint64_t behind_digit = digits << 1 | before->digit;
  before->letter = letters >> 63;
  before->digit = digits >> 63;
  out->pairs = BITS(PAIR(here, next));
  out->token = alphanumerics | joints | BITS(DOT(here));
  out->plain = alphanumerics | BITS(PLUS(here));
  out->encoding = out->plain | joints | BITS(SLASH(here));
  uint64_t words = (letters & ~behind_letter) | BITS(CAPITAL(here)) | (digits & ~(behind_letter | behind_digit));
  uint64_t known = out->token | out->encoding;
  // What follows the last byte is not known here.
  uint64_t second = known >> 1 | 1ull << 63;
  uint64_t third = known >> 2 | 3ull << 62;
  out->starts = second & (BITS(STOP(here)) | (words & third));
  out->digits = digits;
  uint64_t colons = BITS(COLON(here));
  uint64_t ahead = (out->encoding | colons) >> 1 | 1ull << 63;
  out->marks = BITS(AT(here)) | (colons & (out->encoding << 1 | before->encoding) & ahead);
  before->encoding = out->encoding >> 63;
  out->escapes = BITS(ESCAPE(here));
  before->foreign |= FOREIGN(here);
  before->control |= CONTROL(here);
  before->markup |= IS(here, '<') & IS(next, '!');
}

static inline __attribute__((always_inline)) uint32_t survey(const uint8_t *bytes, size_t count, sentinel_block *blocks) {
  passage before = {0};
  size_t at = 0;
  for (; at + 65 <= count; at += 64) block(bytes + at, blocks++, &before);
  if (at < count) {
    uint8_t rest[65] = {0};
    memcpy(rest, bytes + at, count - at);
    block(rest, blocks, &before);
  }
  return (BITS(before.foreign) ? SENTINEL_SURVEY_FOREIGN : 0) | (BITS(before.control) ? SENTINEL_SURVEY_CONTROL : 0)
         | (BITS(before.markup) ? SENTINEL_SURVEY_MARKUP : 0);
}

#ifdef HAS_WIDE_REGISTERS
__attribute__((target("avx2,bmi"))) static uint32_t wide_survey(const uint8_t *bytes, size_t count,
                                                                sentinel_block *blocks) {
  return survey(bytes, count, blocks);
}
#endif

uint32_t sentinel_survey(const uint8_t *bytes, size_t count, sentinel_block *blocks) {
#ifdef HAS_WIDE_REGISTERS
  if (CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(BMI1)) return wide_survey(bytes, count, blocks);
#endif
  return survey(bytes, count, blocks);
}
