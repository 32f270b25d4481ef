// Where phrases may begin, with registers of sixty-four bytes and instructions that gather bytes of them: a block is a
// single value here, and what is kept of it is written side by side at once.
#ifndef SENTINEL_WIDEST_STARTS_H
#define SENTINEL_WIDEST_STARTS_H

#include "CPlatform.h"
#include "wide.h"

#ifdef HAS_WIDE_REGISTERS
#include <immintrin.h>

enum { ALONE = 1, BEFORE_SOMETHING = 2 };

/// What may begin a phrase besides letters: see `sentinel_filter_of_starts`.
static const uint8_t signs_of_starts[128] = {
  ['#'] = ALONE,  ['$'] = ALONE, ['('] = ALONE, ['<'] = ALONE, ['['] = ALONE,
  ['"'] = BEFORE_SOMETHING, ['*'] = BEFORE_SOMETHING, ['.'] = BEFORE_SOMETHING,
  ['/'] = BEFORE_SOMETHING, ['@'] = BEFORE_SOMETHING, ['~'] = BEFORE_SOMETHING,
};

#define NUMBERS_FROM(n)                                                                                        \
  _mm512_add_epi8(_mm512_set1_epi8(n), _mm512_loadu_si512("\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0A\x0B\x0C" \
    "\x0D\x0E\x0F\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1A\x1B\x1C\x1D\x1E\x1F\x20\x21\x22\x23\x24\x25\x26" \
    "\x27\x28\x29\x2A\x2B\x2C\x2D\x2E\x2F\x30\x31\x32\x33\x34\x35\x36\x37\x38\x39\x3A\x3B\x3C\x3D\x3E\x3F"))
#define EACH(byte) _mm512_set1_epi8((char)(byte))
#define BITS_UP_TO(v, from, to) _mm512_cmple_epu8_mask(_mm512_sub_epi8(v, EACH(from)), EACH((to) - (from)))

/// How many bytes are kept up to each that phrases may begin with, itself included.
WIDEST_REGISTERS static inline __m512i widest_ranks(uint64_t kept, uint64_t places) {
  __m512i ranks = _mm512_maskz_expand_epi8(kept, NUMBERS_FROM(1));
  uint64_t left_out = places & ~kept;
  if (!left_out) return ranks;
  uint8_t each[64];
  _mm512_storeu_si512(each, ranks);
  for (; left_out; left_out &= left_out - 1) {
    unsigned k = (unsigned)__builtin_ctzll(left_out);
    each[k] = (uint8_t)__builtin_popcountll(kept << (63 - k));
  }
  return _mm512_loadu_si512(each);
}

/// The same as `list_starts`; up to sixteen more places are written than there are.
WIDEST_REGISTERS static size_t widest_list_starts(const uint8_t *bytes, size_t count, size_t ahead,
                                                  const sentinel_start_filter *filter, sentinel_start *starts,
                                                  uint8_t *folded, uint64_t *has_foreign,
                                                  sentinel_starts_passage *passage) {
  const __m512i blank = EACH(' ');
  __m512i low_firsts = _mm512_loadu_si512(filter->firsts);
  __m512i high_firsts = _mm512_loadu_si512(filter->firsts + 64);
  __m512i low_signs = _mm512_maskz_loadu_epi8(_mm512_test_epi8_mask(low_firsts, low_firsts), signs_of_starts);
  __m512i high_signs = _mm512_maskz_loadu_epi8(_mm512_test_epi8_mask(high_firsts, high_firsts), signs_of_starts + 64);
  sentinel_starts_passage before = *passage;
  sentinel_start *out = starts;
  size_t written = 0;
  uint64_t ends_blank = 0;
  for (size_t at = 0; at < count + ahead; at += 64) {
    size_t left = count + ahead - at;
    __m512i here = _mm512_maskz_loadu_epi8(left >= 64 ? ~0ull : (1ull << left) - 1, bytes + at);
    __m512i lower = _mm512_or_si512(here, blank);
    uint64_t letters = BITS_UP_TO(lower, 'a', 'z');
    uint64_t digits = BITS_UP_TO(here, '0', '9');
    uint64_t foreign = _mm512_movepi8_mask(here);
    __m512i kinds = _mm512_permutex2var_epi8(low_signs, here, high_signs);
    // What follows the last byte is not known here.
    uint64_t followed = _mm512_cmpgt_epu8_mask(here, blank) >> 1 | 1ull << 63;
    uint64_t signs = _mm512_test_epi8_mask(kinds, EACH(ALONE));
    signs = (signs | (_mm512_test_epi8_mask(kinds, EACH(BEFORE_SOMETHING)) & followed)) & ~foreign;
    uint64_t inner = letters | digits;
    uint64_t blanks = ~(inner | foreign);
    uint64_t begin = inner;
    uint64_t leads = 0;
    *has_foreign |= foreign;
    if (foreign) {
      leads = BITS_UP_TO(here, 0xC3, 0xD5);
      begin |= leads;
      inner = begin | (BITS_UP_TO(here, 0x80, 0xBF) & (leads << 1 | before.lead));
      uint64_t others = BITS_UP_TO(here, 0xD6, 0xFF);
      for (; others; others &= others - 1) {
        unsigned k = (unsigned)__builtin_ctzll(others);
        signs |= (uint64_t)filter->firsts[bytes[at + k]] << k;
      }
    }
    uint64_t places = signs | (begin & ~(inner << 1 | before.inner));
    before.inner = inner >> 63;
    before.lead = leads >> 63;
    // What is not asked for counts for what the last words are told by, and will be asked for next.
    if (at + 64 <= count) {
      *passage = before;
    } else {
      places &= at < count ? (1ull << (count - at)) - 1 : 0;
    }
    uint64_t kept = ~(blanks & (blanks << 1 | ends_blank));
    ends_blank = blanks >> 63;
    __m512i small = _mm512_mask_mov_epi8(_mm512_mask_mov_epi8(blank, letters, lower), digits | foreign, here);
    _mm512_storeu_si512(folded + written, _mm512_maskz_compress_epi8(kept, small));
    __m512i ranks = _mm512_maskz_compress_epi8(places, widest_ranks(kept, places));
    __m512i offsets = _mm512_maskz_compress_epi8(places, NUMBERS_FROM(0));
    // What is left out stands for the blank before it.
    uint32_t first = (uint32_t)at + ((uint32_t)written - 1) * (1u << SENTINEL_START_FOLDED);
    sentinel_start *end = out + __builtin_popcountll(places);
    for (; out < end; out += 16) {
      __m512i offset = _mm512_cvtepu8_epi32(_mm512_castsi512_si128(offsets));
      __m512i rank = _mm512_slli_epi32(_mm512_cvtepu8_epi32(_mm512_castsi512_si128(ranks)), SENTINEL_START_FOLDED);
      __m512i start = _mm512_add_epi32(_mm512_set1_epi32((int)first), _mm512_add_epi32(offset, rank));
      _mm512_storeu_si512(out, start);
      // The next sixteen.
      offsets = _mm512_shuffle_i64x2(offsets, offsets, 0x39);
      ranks = _mm512_shuffle_i64x2(ranks, ranks, 0x39);
    }
    out = end;
    written += (size_t)__builtin_popcountll(kept);
  }
  _mm512_storeu_si512(folded + written, blank);
  size_t found = (size_t)(out - starts);
  for (size_t i = found; i & 7; i++) starts[i] = 0;
  return found;
}
#endif

#endif
