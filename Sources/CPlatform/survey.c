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

/// Signs that phrases begin with whatever follows, and those that need something right behind them: these end words and
/// sentences, too.
#define OPENING(v) (IS(v, '#') | IS(v, '$') | IS(v, '(') | IS(v, '<') | IS(v, '['))
#define LEADING(v) (IS(v, '"') | IS(v, '*') | IS(v, '.') | IS(v, '/') | IS(v, '@') | IS(v, '~'))

#define FOLDED(v)                                                              \
  ({                                                                           \
    bytes64 small = (v) | (uint8_t)0x20;                                       \
    bytes64 letters = (bytes64)UP_TO(small, 'a', 'z');                         \
    bytes64 others = (bytes64)(DIGIT(v) | FOREIGN(v));                         \
    (small & letters) | ((v) & others) | (~(letters | others) & (uint8_t)' '); \
  })

static inline __attribute__((always_inline)) void starts_of_block(const uint8_t *at, sentinel_starts *out,
                                                                  uint8_t *folded, sentinel_starts_passage *before) {
  bytes64 here;
  memcpy(&here, at, 64);
  bytes64 small = FOLDED(here);
  memcpy(folded, &small, 64);
  uint64_t inner = BITS(LETTER(here) | DIGIT(here));
  // What follows the last byte is not known here.
  uint64_t followed = BITS((mask64)(here > (uint8_t)0x20)) >> 1 | 1ull << 63;
  uint64_t signs = BITS(OPENING(here)) | (BITS(LEADING(here)) & followed);
  uint64_t letters = inner;
  uint64_t leads = 0;
  if (BITS(FOREIGN(here))) {
    // 80…BF go on with a character, C3…D5 begin letters, D6…FF begin others.
    leads = BITS(UP_TO(here, 0xC3, 0xD5));
    letters |= leads;
    inner = letters | (BITS(UP_TO(here, 0x80, 0xBF)) & (leads << 1 | before->lead));
    signs |= BITS((mask64)(here >= (uint8_t)0xD6));
  }
  out->words = letters & ~(inner << 1 | before->inner);
  out->signs = signs;
  before->inner = inner >> 63;
  before->lead = leads >> 63;
}

static inline __attribute__((always_inline)) void find_starts(const uint8_t *bytes, size_t count, size_t ahead,
                                                              sentinel_starts *out, uint8_t *folded,
                                                              sentinel_starts_passage *before) {
  size_t at = 0;
  for (; at + 64 <= count; at += 64) starts_of_block(bytes + at, out++, folded + at, before);
  size_t left = count - at;
  if (left + ahead == 0) return;
  uint8_t rest[128] = {0};
  memcpy(rest, bytes + at, left + ahead);
  if (left) {
    starts_of_block(rest, out, folded + at, before);
    // A block that is not full is followed by nothing that is known.
    out->words &= (1ull << left) - 1;
    out->signs &= (1ull << left) - 1;
  }
  for (size_t k = left ? 64 : 0; k < left + ahead; k += 64) {
    bytes64 here;
    memcpy(&here, rest + k, 64);
    bytes64 small = FOLDED(here);
    memcpy(folded + at + k, &small, 64);
  }
}

static inline __attribute__((always_inline)) size_t plain_length(const uint8_t *bytes, size_t count) {
  size_t at = 0;
  for (; at + 64 <= count; at += 64) {
    bytes64 here;
    memcpy(&here, bytes + at, 64);
    mask64 found = IS(here, '"') | IS(here, '\\') | (mask64)(here < (uint8_t)0x20) | FOREIGN(here);
    uint64_t stops = BITS(found);
    if (stops) return at + (size_t)__builtin_ctzll(stops);
  }
  while (at < count && bytes[at] >= 0x20 && bytes[at] < 0x80 && bytes[at] != '"' && bytes[at] != '\\') at++;
  return at;
}

#ifdef HAS_WIDE_REGISTERS
__attribute__((target("avx2,bmi"))) static size_t wide_plain_length(const uint8_t *bytes, size_t count) {
  return plain_length(bytes, count);
}

__attribute__((target("avx2,bmi"))) static void wide_find_starts(const uint8_t *bytes, size_t count, size_t ahead,
                                                                 sentinel_starts *out, uint8_t *folded,
                                                                 sentinel_starts_passage *passage) {
  find_starts(bytes, count, ahead, out, folded, passage);
}

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

void sentinel_find_starts(const uint8_t *bytes, size_t count, size_t ahead, sentinel_starts *out, uint8_t *folded,
                          sentinel_starts_passage *passage) {
#ifdef HAS_WIDE_REGISTERS
  if (CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(BMI1)) {
    return wide_find_starts(bytes, count, ahead, out, folded, passage);
  }
#endif
  find_starts(bytes, count, ahead, out, folded, passage);
}

size_t sentinel_plain_length(const uint8_t *bytes, size_t count) {
#ifdef HAS_WIDE_REGISTERS
  if (CPU_FEATURE_ACTIVE(AVX2) && CPU_FEATURE_ACTIVE(BMI1)) return wide_plain_length(bytes, count);
#endif
  return plain_length(bytes, count);
}
