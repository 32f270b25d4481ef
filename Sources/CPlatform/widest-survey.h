// The survey for processors that look a byte up in a table of a hundred and twenty-eight: one look-up tells eight classes of
// each byte at once. It says what `survey` says, which asks for one class after the other.
#ifndef SENTINEL_WIDEST_SURVEY_H
#define SENTINEL_WIDEST_SURVEY_H

#include "CPlatform.h"
#include "wide.h"

#ifdef HAS_WIDE_REGISTERS
#include <immintrin.h>

enum {
  AS_LETTER = 1, AS_DIGIT = 2, AS_JOINT = 4, AS_DOT = 8, AS_PLUS = 16, AS_SLASH = 32, AS_COLON = 64, AS_AT = 128,
};

static const uint8_t names_of_bytes[128] = {
  ['A' ... 'Z'] = AS_LETTER, ['a' ... 'z'] = AS_LETTER, ['0' ... '9'] = AS_DIGIT, ['-'] = AS_JOINT, ['_'] = AS_JOINT,
  ['.'] = AS_DOT, ['+'] = AS_PLUS, ['/'] = AS_SLASH, [':'] = AS_COLON, ['@'] = AS_AT,
};

enum {
  AS_CAPITAL = 1, AS_STOP = 2, AS_ESCAPE = 4, AS_SHELL = 8, BEFORE_OPTION = 16, AS_CONTROL = 32, AS_DASH = 64,
  AS_BRACKET = 128,
};

static const uint8_t signs_of_bytes[128] = {
  ['A' ... 'Z'] = AS_CAPITAL, [':'] = AS_STOP, ['-'] = AS_STOP | AS_DASH, ['\\'] = AS_ESCAPE, ['('] = AS_BRACKET,
  ['<'] = AS_SHELL, ['>'] = AS_SHELL, ['@'] = AS_SHELL, ['`'] = AS_SHELL, ['|'] = AS_SHELL,
  [0 ... 7] = BEFORE_OPTION, [8] = BEFORE_OPTION | AS_CONTROL, [9 ... 0x0C] = BEFORE_OPTION,
  [0x0D] = BEFORE_OPTION | AS_CONTROL, [0x0E ... 0x1A] = BEFORE_OPTION, [0x1B] = BEFORE_OPTION | AS_CONTROL,
  [0x1C ... '#'] = BEFORE_OPTION, ['$'] = BEFORE_OPTION | AS_STOP | AS_SHELL, ['%'] = BEFORE_OPTION | AS_ESCAPE,
  ['&'] = BEFORE_OPTION | AS_ESCAPE, ['\''] = BEFORE_OPTION,
};

/// The pairs of letters by their first, and by their second: a bit for each, and one for two that begin alike.
enum { PW = 1, AU = 2, CR = 4, KE = 8, IV_ID = 16, SS = 32, AS_BLANK = 64, BEFORE_COPY = 128 };

static const uint8_t first_of_pairs[128] = {
  ['p'] = PW | BEFORE_COPY, ['P'] = PW, ['a'] = AU, ['A'] = AU, ['c'] = CR | BEFORE_COPY, ['C'] = CR, ['k'] = KE,
  ['K'] = KE, ['i'] = IV_ID, ['I'] = IV_ID, ['s'] = SS, ['S'] = SS, [' '] = AS_BLANK,
};

static const uint8_t second_of_pairs[128] = {
  ['w'] = PW, ['W'] = PW, ['u'] = AU, ['U'] = AU, ['r'] = CR, ['R'] = CR, ['e'] = KE, ['E'] = KE, ['v'] = IV_ID,
  ['V'] = IV_ID, ['d'] = IV_ID, ['D'] = IV_ID, ['s'] = SS, ['S'] = SS,
};

typedef struct {
  __m512i low, high;
} table_of_bytes;

/// What goes from one block to the next, and what was seen in any.
typedef struct {
  uint64_t letter, digit, encoding;
  uint64_t foreign, control, dash, shell, call, option, plus, copy;
} widest_passage;

WIDEST_REGISTERS static inline table_of_bytes widest_table(const uint8_t *bytes) {
  return (table_of_bytes){_mm512_loadu_si512(bytes), _mm512_loadu_si512(bytes + 64)};
}

/// What the table says of each byte; nothing of those that are no ASCII.
WIDEST_REGISTERS static inline __m512i look_up(__m512i bytes, table_of_bytes table) {
  return _mm512_maskz_permutex2var_epi8(~_mm512_movepi8_mask(bytes), table.low, bytes, table.high);
}

#define ARE(classes, one) _mm512_test_epi8_mask(classes, _mm512_set1_epi8((char)(one)))

WIDEST_REGISTERS static inline __attribute__((always_inline)) void widest_block(
    const uint8_t *at, sentinel_block *out, widest_passage *before, table_of_bytes names, table_of_bytes signs,
    table_of_bytes firsts, table_of_bytes seconds) {
  __m512i here = _mm512_loadu_si512(at);
  uint8_t following = at[64];
  __m512i name = look_up(here, names), sign = look_up(here, signs), first = look_up(here, firsts);
  __m512i second = look_up(_mm512_loadu_si512(at + 1), seconds);
#define NEXT(mask, byte) ((mask) >> 1 | (uint64_t)(following == (byte)) << 63)
  uint64_t letters = ARE(name, AS_LETTER);
  uint64_t digits = ARE(name, AS_DIGIT);
  uint64_t joints = ARE(name, AS_JOINT);
  uint64_t pluses = ARE(name, AS_PLUS);
  uint64_t dashes = ARE(sign, AS_DASH);
  uint64_t alphanumerics = letters | digits;
  uint64_t behind_letter = letters << 1 | before->letter;
  uint64_t behind_digit = digits << 1 | before->digit;
  before->letter = letters >> 63;
  before->digit = digits >> 63;
  out->pairs = _mm512_test_epi8_mask(first, second);
  out->token = alphanumerics | joints | ARE(name, AS_DOT);
  out->plain = alphanumerics | pluses;
  out->encoding = out->plain | joints | ARE(name, AS_SLASH);
  uint64_t words = (letters & ~behind_letter) | ARE(sign, AS_CAPITAL) | (digits & ~(behind_letter | behind_digit));
  uint64_t known = out->token | out->encoding;
  out->starts = (known >> 1 | 1ull << 63) & (ARE(sign, AS_STOP) | (words & (known >> 2 | 3ull << 62)));
  out->digits = digits;
  uint64_t colons = ARE(name, AS_COLON);
  uint64_t ahead = (out->encoding | colons) >> 1 | 1ull << 63;
  out->marks = ARE(name, AS_AT) | (colons & (out->encoding << 1 | before->encoding) & ahead);
  before->encoding = out->encoding >> 63;
  out->escapes = ARE(sign, AS_ESCAPE);
  uint64_t next_blank = NEXT(ARE(first, AS_BLANK), ' ');
  before->foreign |= _mm512_movepi8_mask(here);
  before->control |= ARE(sign, AS_CONTROL);
  before->dash |= dashes & next_blank;
  before->shell |= ARE(sign, AS_SHELL);
  before->call |= NEXT(ARE(sign, AS_BRACKET), '(') & (alphanumerics | (joints & ~dashes));
  before->option |= NEXT(dashes, '-') & ARE(sign, BEFORE_OPTION);
  before->plus |= pluses;
  before->copy |= next_blank & ARE(first, BEFORE_COPY);
#undef NEXT
}

WIDEST_REGISTERS static uint32_t widest_survey(const uint8_t *bytes, size_t count, sentinel_block *blocks) {
  table_of_bytes names = widest_table(names_of_bytes), signs = widest_table(signs_of_bytes);
  table_of_bytes firsts = widest_table(first_of_pairs), seconds = widest_table(second_of_pairs);
  widest_passage passage = {0};
  size_t at = 0;
  for (; at + 65 <= count; at += 64) widest_block(bytes + at, blocks++, &passage, names, signs, firsts, seconds);
  if (at < count) {
    uint8_t rest[65] = {0};
    memcpy(rest, bytes + at, count - at);
    widest_block(rest, blocks, &passage, names, signs, firsts, seconds);
  }
#define FLAG(seen, flag) ((seen) ? SENTINEL_SURVEY_##flag : 0u)
  return FLAG(passage.foreign, FOREIGN) | FLAG(passage.control, CONTROL) | FLAG(passage.dash, DASH)
         | FLAG(passage.shell, SHELL) | FLAG(passage.call, CALL) | FLAG(passage.option, OPTION)
         | FLAG(passage.plus, PLUS) | FLAG(passage.copy, COPY);
#undef FLAG
}

#endif
#endif
