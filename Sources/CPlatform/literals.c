#include "include/literals.h"
#include "places.h"

#define FACTOR_LOW 0x9E3779B1u
#define FACTOR_HIGH 0x85EBCA77u

/// Letters, digits and `%+-./=_`, folded: a bit for each byte.
static const uint32_t token_bytes[8] = {0, 0x23FFE820u, 0, 0x87FFFFFEu, 0, 0, 0, 0};

/// Where literals are looked for in a block.
static inline __attribute__((always_inline)) uint64_t places_of(const sentinel_block *block, sentinel_where where) {
  if (where == SENTINEL_AT_STARTS) return block[0].starts;
  return block[0].pairs | block[0].pairs >> 2 | block[1].pairs << 62;
}

static inline uint64_t folded_at(const uint8_t *at) {
  uint64_t word;
  memcpy(&word, at, 8);
  return word | 0x2020202020202020;
}

/// Whether two bits of a word are set.
static inline uint32_t has_both(uint32_t word, uint32_t one, uint32_t other) {
  return word >> (one & 31) & word >> (other & 31) & 1;
}

/// As `LiteralFilter.isLikely` has it.
static inline uint32_t is_likely(uint64_t key, const uint32_t *filter) {
  uint32_t low = (uint32_t)key, high = (uint32_t)(key >> 32);
  uint32_t three = (low & 0xFFFFFF) * FACTOR_LOW;
  uint32_t four = low * FACTOR_LOW;
  uint32_t six = four + (high & 0xFFFF) * FACTOR_HIGH;
  uint32_t eight = four + high * FACTOR_HIGH;
  uint32_t word = filter[three >> 21];
  uint32_t before_token = token_bytes[low >> 29] >> (low >> 24 & 31);
  return has_both(word, three >> 16, three >> 11) | (has_both(word, three >> 6, three >> 1) & before_token) |
         has_both(word, four >> 27, four >> 22) | has_both(word, six >> 27, six >> 22) |
         has_both(word, eight >> 27, eight >> 22);
}

static size_t find_literals(const uint8_t *bytes, const sentinel_block *blocks, size_t count, sentinel_where where,
                            const uint32_t *filter, uint16_t *places) {
  size_t found = 0;
  for (size_t number = 0; number < count; number++) {
    for (uint64_t left = places_of(blocks + number, where); left; left &= left - 1) {
      size_t at = number * 64 + (size_t)__builtin_ctzll(left);
      places[found] = (uint16_t)at;
      found += is_likely(folded_at(bytes + at), filter);
    }
  }
  return found;
}

#ifdef HAS_WIDE_REGISTERS

/// In the lowest bit of eight words, whether two bits of them are set. Only the lowest five bits of a number count.
WIDE_REGISTERS static inline __attribute__((always_inline)) __m256i wide_has_both(__m256i word, __m256i one,
                                                                                  __m256i other) {
  const __m256i five_bits = _mm256_set1_epi32(31);
  return _mm256_and_si256(_mm256_srlv_epi32(word, _mm256_and_si256(one, five_bits)),
                          _mm256_srlv_epi32(word, _mm256_and_si256(other, five_bits)));
}

/// The same as `is_likely` for eight places, a bit for each.
WIDE_REGISTERS static inline __attribute__((always_inline)) unsigned wide_likely(const uint8_t *bytes,
                                                                                 const uint32_t *filter,
                                                                                 const uint16_t *places) {
  const __m256i fold = _mm256_set1_epi8(0x20);
  const __m256i low_factor = _mm256_set1_epi32((int)FACTOR_LOW);
  const __m256i high_factor = _mm256_set1_epi32((int)FACTOR_HIGH);
#define AT(k)                              \
  ({                                       \
    long long word;                        \
    memcpy(&word, bytes + places[(k)], 8); \
    word;                                  \
  })
  // Loaded one by one, which is faster than to gather them.
  __m256 some = _mm256_castsi256_ps(_mm256_set_epi64x(AT(5), AT(4), AT(1), AT(0)));
  __m256 others = _mm256_castsi256_ps(_mm256_set_epi64x(AT(7), AT(6), AT(3), AT(2)));
#undef AT
  __m256i low = _mm256_or_si256(_mm256_castps_si256(_mm256_shuffle_ps(some, others, 0x88)), fold);
  __m256i high = _mm256_or_si256(_mm256_castps_si256(_mm256_shuffle_ps(some, others, 0xDD)), fold);
  __m256i three = _mm256_mullo_epi32(_mm256_and_si256(low, _mm256_set1_epi32(0xFFFFFF)), low_factor);
  __m256i word = _mm256_i32gather_epi32((const int *)filter, _mm256_srli_epi32(three, 21), 4);
  __m256i four = _mm256_mullo_epi32(low, low_factor);
  __m256i middle = _mm256_and_si256(high, _mm256_set1_epi32(0xFFFF));
  __m256i six = _mm256_add_epi32(four, _mm256_mullo_epi32(middle, high_factor));
  __m256i eight = _mm256_add_epi32(four, _mm256_mullo_epi32(high, high_factor));
  __m256i is_token = _mm256_permutevar8x32_epi32(_mm256_loadu_si256((const __m256i *)token_bytes),
                                                 _mm256_srli_epi32(low, 29));
  is_token = _mm256_srlv_epi32(is_token, _mm256_and_si256(_mm256_srli_epi32(low, 24), _mm256_set1_epi32(31)));
  __m256i likely = wide_has_both(word, _mm256_srli_epi32(three, 6), _mm256_srli_epi32(three, 1));
  likely = _mm256_and_si256(likely, is_token);
#define OR(hash, one, other) \
  likely = _mm256_or_si256(likely, wide_has_both(word, _mm256_srli_epi32(hash, one), _mm256_srli_epi32(hash, other)))
  OR(three, 16, 11);
  OR(four, 27, 22);
  OR(six, 27, 22);
  OR(eight, 27, 22);
#undef OR
  return (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_slli_epi32(likely, 31)));
}

/// Keeps the likely ones of a list, eight at once; it can be read and written to a multiple of eight.
WIDE_REGISTERS static size_t wide_keep_literals(const uint8_t *bytes, const uint32_t *filter, uint16_t *places,
                                                size_t count) {
  for (size_t i = count; i & 7; i++) places[i] = 0;
  size_t kept = 0;
  for (size_t i = 0; i < count; i += 8) {
    unsigned found = wide_likely(bytes, filter, places + i);
    if (count - i < 8) found &= (1u << (count - i)) - 1;
    for (; found; found &= found - 1) places[kept++] = places[i + (size_t)__builtin_ctz(found)];
  }
  return kept;
}

WIDEST_REGISTERS static size_t widest_keep_literals(const uint8_t *bytes, const uint32_t *filter, uint16_t *places,
                                                    size_t count) {
  for (size_t i = count; i & 7; i++) places[i] = 0;
  size_t kept = 0;
  for (size_t i = 0; i < count; i += 8) {
    __m128i here = _mm_loadu_si128((const __m128i *)(places + i));
    unsigned found = wide_likely(bytes, filter, places + i);
    if (count - i < 8) found &= (1u << (count - i)) - 1;
    _mm_storeu_si128((__m128i *)(places + kept), _mm_maskz_compress_epi16((__mmask8)found, here));
    kept += (size_t)__builtin_popcount(found);
  }
  return kept;
}

WIDE_REGISTERS static size_t wide_find_literals(const uint8_t *bytes, const sentinel_block *blocks, size_t count,
                                                sentinel_where where, const uint32_t *filter, uint16_t *places) {
  uint16_t *end = places;
  for (size_t number = 0; number < count; number++) {
    end = wide_list_places(end, places_of(blocks + number, where), number * 64);
  }
  return wide_keep_literals(bytes, filter, places, (size_t)(end - places));
}

WIDEST_REGISTERS static size_t widest_find_literals(const uint8_t *bytes, const sentinel_block *blocks, size_t count,
                                                    sentinel_where where, const uint32_t *filter, uint16_t *places) {
  const __m512i numbers = widest_numbers();
  uint16_t *end = places;
  for (size_t number = 0; number < count; number++) {
    end = widest_list_places(end, places_of(blocks + number, where), number * 64, numbers);
  }
  return widest_keep_literals(bytes, filter, places, (size_t)(end - places));
}
#endif

size_t sentinel_find_literals(const uint8_t *bytes, const sentinel_block *blocks, size_t count, sentinel_where where,
                              const uint32_t *filter, uint16_t *places) {
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDEST_REGISTERS) return widest_find_literals(bytes, blocks, count, where, filter, places);
  if (HAVE_WIDE_REGISTERS) return wide_find_literals(bytes, blocks, count, where, filter, places);
#endif
  return find_literals(bytes, blocks, count, where, filter, places);
}

size_t sentinel_keep_literals(const uint8_t *bytes, const uint32_t *filter, uint16_t *places, size_t count) {
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDEST_REGISTERS) return widest_keep_literals(bytes, filter, places, count);
  if (HAVE_WIDE_REGISTERS) return wide_keep_literals(bytes, filter, places, count);
#endif
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    places[kept] = places[i];
    kept += is_likely(folded_at(bytes + places[i]), filter);
  }
  return kept;
}
