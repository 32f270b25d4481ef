#include "CPlatform.h"
#include "places.h"

#ifdef HAS_WIDE_REGISTERS

#define SETS SENTINEL_GRAM_SETS

WIDE_REGISTERS static size_t wide_places(const uint8_t *bytes, size_t blocks, const sentinel_grams *grams,
                                         uint16_t *places) {
  const __m256i halves = _mm256_set1_epi8(15);
  __m256i lower[SETS][4], upper[SETS][4];
  for (int set = 0; set < SETS; set++) {
    for (int k = 0; k < 4; k++) {
      lower[set][k] = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)grams->lower[set][k]));
      upper[set][k] = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)grams->upper[set][k]));
    }
  }
  uint16_t *out = places;
  for (size_t number = 0; number < blocks; number++) {
    uint64_t found = 0;
    for (int half = 0; half < 2; half++) {
      __m256i groups[SETS];
      for (int set = 0; set < SETS; set++) groups[set] = _mm256_set1_epi8(-1);
      for (int k = 0; k < 4; k++) {
        __m256i here = _mm256_loadu_si256((const __m256i *)(bytes + number * 64 + half * 32 + k));
        __m256i low = _mm256_and_si256(here, halves);
        __m256i high = _mm256_and_si256(_mm256_srli_epi16(here, 4), halves);
        for (int set = 0; set < SETS; set++) {
          __m256i both = _mm256_and_si256(_mm256_shuffle_epi8(lower[set][k], low), _mm256_shuffle_epi8(upper[set][k], high));
          groups[set] = _mm256_and_si256(groups[set], both);
        }
      }
      __m256i any = _mm256_or_si256(groups[0], groups[1]);
      uint32_t none = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(any, _mm256_setzero_si256()));
      found |= (uint64_t)~none << (half * 32);
    }
    out = wide_list_places(out, found, number * 64);
  }
  return (size_t)(out - places);
}

WIDEST_REGISTERS static size_t widest_places(const uint8_t *bytes, size_t blocks, const sentinel_grams *grams,
                                             uint16_t *places) {
  const __m512i halves = _mm512_set1_epi8(15);
  const __m512i numbers = widest_numbers();
  __m512i lower[SETS][4], upper[SETS][4];
  for (int set = 0; set < SETS; set++) {
    for (int k = 0; k < 4; k++) {
      lower[set][k] = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)grams->lower[set][k]));
      upper[set][k] = _mm512_broadcast_i32x4(_mm_loadu_si128((const __m128i *)grams->upper[set][k]));
    }
  }
  uint16_t *out = places;
  for (size_t number = 0; number < blocks; number++) {
    __m512i groups[SETS];
    for (int set = 0; set < SETS; set++) groups[set] = _mm512_set1_epi8(-1);
    for (int k = 0; k < 4; k++) {
      __m512i here = _mm512_loadu_si512(bytes + number * 64 + k);
      __m512i low = _mm512_and_si512(here, halves);
      __m512i high = _mm512_and_si512(_mm512_srli_epi16(here, 4), halves);
      for (int set = 0; set < SETS; set++) {
        // All three at once.
        groups[set] = _mm512_ternarylogic_epi64(groups[set], _mm512_shuffle_epi8(lower[set][k], low),
                                                _mm512_shuffle_epi8(upper[set][k], high), 0x80);
      }
    }
    __m512i any = _mm512_or_si512(groups[0], groups[1]);
    out = widest_list_places(out, _mm512_test_epi8_mask(any, any), number * 64, numbers);
  }
  return (size_t)(out - places);
}
#undef SETS
#endif

size_t sentinel_find_grams(const uint8_t *bytes, size_t count, const sentinel_grams *grams, uint16_t *places,
                           size_t *found) {
  // Whoever asks on wants eight bytes.
  size_t blocks = count >= 8 ? (count - 8) / 64 : 0;
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDEST_REGISTERS) {
    *found = widest_places(bytes, blocks, grams, places);
    return blocks * 64;
  }
  if (HAVE_WIDE_REGISTERS) {
    *found = wide_places(bytes, blocks, grams, places);
    return blocks * 64;
  }
#endif
  (void)bytes, (void)grams, (void)places, (void)blocks;
  *found = 0;
  return 0;
}
