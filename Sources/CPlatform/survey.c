#include "CPlatform.h"
#include "wide.h"
#include "widest-survey.h"

#define STOP(v) (IS(v, ':') | IS(v, '-') | IS(v, '$'))
#define JOINT(v) (IS(v, '-') | IS(v, '_'))
#define DOT(v) IS(v, '.')
#define PLUS(v) IS(v, '+')
#define SLASH(v) IS(v, '/')
#define ESCAPE(v) (IS(v, '%') | IS(v, '\\') | IS(v, '&'))
#define AT(v) IS(v, '@')
#define COLON(v) IS(v, ':')
#define CONTROL(v) (IS(v, 0x1B) | IS(v, 0x0D) | IS(v, 0x08))
#define SHELL(v) (IS((v) & (uint8_t)0xFD, '<') | IS((v) & (uint8_t)0xDF, '@') | IS(v, '|') | IS(v, '$'))
#define OPTION(v, next) (IS(next, '-') & (mask64)((v) <= (uint8_t)'\''))
#define COPY(v, next) (IS(next, ' ') & (IS(v, 'c') | IS(v, 'p')))

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
  /// The flags of what was seen, in any of the bytes.
  bytes64 seen;
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
#define FLAG(mask, flag) ((bytes64)(mask) & (uint8_t)SENTINEL_SURVEY_##flag)
  before->seen |= FLAG(FOREIGN(here), FOREIGN) | FLAG(CONTROL(here), CONTROL)
                  | FLAG(IS(here, '-') & IS(next, ' '), DASH) | FLAG(SHELL(here), SHELL)
                  | FLAG(IS(next, '(') & (LETTER(here) | DIGIT(here) | IS(here, '_')), CALL)
                  | FLAG(OPTION(here, next), OPTION) | FLAG(PLUS(here), PLUS) | FLAG(COPY(here, next), COPY);
#undef FLAG
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
  uint64_t words[8];
  memcpy(words, &before.seen, sizeof words);
  uint64_t seen = words[0] | words[1] | words[2] | words[3] | words[4] | words[5] | words[6] | words[7];
  seen |= seen >> 32;
  seen |= seen >> 16;
  return (uint32_t)((seen | seen >> 8) & 0xFF);
}

/// Whether a backslash and this byte stand for one character.
static inline __attribute__((always_inline)) int is_escape(uint8_t byte) {
  return byte == 'n' || byte == '"' || byte == '\\' || byte == 't' || byte == '/' || byte == 'r' || byte == 'b'
         || byte == 'f';
}

/// The last bytes of a text, fewer than sixty-four, and one after the other of another kind.
#define LAST_BLOCK(bytes, count, behind)       \
  ({                                           \
    bytes64 block = (bytes64)(uint8_t)(behind); \
    memcpy(&block, (bytes), (count));          \
    block;                                     \
  })

#define STRING_STOPS(v) BITS(IS(v, '"') | IS(v, '\\') | (mask64)((v) < (uint8_t)0x20) | FOREIGN(v))

static inline __attribute__((always_inline)) size_t string_length(const uint8_t *bytes, size_t count, int *has_escapes) {
  for (size_t at = 0; at < count;) {
    size_t left = count - at < 64 ? count - at : 64;
    bytes64 here;
    if (left == 64) {
      memcpy(&here, bytes + at, 64);
    } else {
      here = LAST_BLOCK(bytes + at, left, ' ');
    }
    uint64_t stops = STRING_STOPS(here);
    size_t read = left;
    while (stops) {
      size_t k = (size_t)__builtin_ctzll(stops);
      const uint8_t *stop = bytes + at + k;
      if (*stop != '\\' || at + k + 1 >= count || !is_escape(stop[1])) return at + k;
      *has_escapes = 1;
      // An escape may lie across the end of a block.
      if (k + 2 > read) read = k + 2;
      stops = k < 62 ? stops & ~0ull << (k + 2) : 0;
    }
    at += read;
  }
  return count;
}

static inline __attribute__((always_inline)) size_t copy_unescaped(const uint8_t *from, size_t count, uint8_t *to) {
  size_t at = 0;
  for (; at + 64 <= count; at += 64) {
    bytes64 here;
    memcpy(&here, from + at, 64);
    memcpy(to + at, &here, 64);
    uint64_t stops = BITS(IS(here, '\\'));
    if (stops) return at + (size_t)__builtin_ctzll(stops);
  }
  if (at == count) return count;
  bytes64 here = LAST_BLOCK(from + at, count - at, '\\');
  memcpy(to + at, &here, count - at);
  return at + (size_t)__builtin_ctzll(BITS(IS(here, '\\')));
}

#define CONTROLS(v) BITS(((mask64)((v) < (uint8_t)0x20) & ~UP_TO(v, '\t', '\n')) | IS(v, 0x7F))

static inline __attribute__((always_inline)) size_t written_length(const uint8_t *bytes, size_t count) {
  size_t at = 0;
  for (; at + 64 <= count; at += 64) {
    bytes64 here;
    memcpy(&here, bytes + at, 64);
    uint64_t stops = CONTROLS(here);
    if (stops) return at + (size_t)__builtin_ctzll(stops);
  }
  if (at == count) return count;
  bytes64 here = LAST_BLOCK(bytes + at, count - at, ' ');
  uint64_t stops = CONTROLS(here);
  return stops ? at + (size_t)__builtin_ctzll(stops) : count;
}

#ifdef HAS_WIDE_REGISTERS
WIDE_REGISTERS static size_t wide_written_length(const uint8_t *bytes, size_t count) {
  return written_length(bytes, count);
}

WIDE_REGISTERS static size_t wide_copy_unescaped(const uint8_t *from, size_t count, uint8_t *to) {
  return copy_unescaped(from, count, to);
}

WIDE_REGISTERS static size_t wide_string_length(const uint8_t *bytes, size_t count, int *has_escapes) {
  return string_length(bytes, count, has_escapes);
}

WIDE_REGISTERS static uint32_t wide_survey(const uint8_t *bytes, size_t count,
                                                                sentinel_block *blocks) {
  return survey(bytes, count, blocks);
}
#endif

uint32_t sentinel_survey(const uint8_t *bytes, size_t count, sentinel_block *blocks) {
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDEST_REGISTERS) return widest_survey(bytes, count, blocks);
  if (HAVE_WIDE_REGISTERS) return wide_survey(bytes, count, blocks);
#endif
  return survey(bytes, count, blocks);
}

size_t sentinel_string_length(const uint8_t *bytes, size_t count, int *has_escapes) {
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDE_REGISTERS) return wide_string_length(bytes, count, has_escapes);
#endif
  return string_length(bytes, count, has_escapes);
}

size_t sentinel_copy_unescaped(const uint8_t *from, size_t count, uint8_t *to) {
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDE_REGISTERS) return wide_copy_unescaped(from, count, to);
#endif
  return copy_unescaped(from, count, to);
}

size_t sentinel_written_length(const uint8_t *bytes, size_t count) {
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDE_REGISTERS) return wide_written_length(bytes, count);
#endif
  return written_length(bytes, count);
}
