#include "CPlatform.h"
#include "wide.h"
#include "widest-starts.h"

#define FOLDED(v)                                                              \
  ({                                                                           \
    bytes64 small = (v) | (uint8_t)0x20;                                       \
    bytes64 letters = (bytes64)UP_TO(small, 'a', 'z');                         \
    bytes64 others = (bytes64)(DIGIT(v) | FOREIGN(v));                         \
    (small & letters) | ((v) & others) | (~(letters | others) & (uint8_t)' '); \
  })

/// One block of a text.
typedef struct {
  /// Where words begin, and signs that phrases begin with, whatever follows.
  uint64_t places;
  /// What is no letter, digit or part of another alphabet.
  uint64_t blanks;
  uint64_t foreign;
} starts_block;

static inline __attribute__((always_inline)) starts_block starts_of_block(const uint8_t *at,
                                                                          const sentinel_start_filter *filter,
                                                                          uint8_t *folded,
                                                                          sentinel_starts_passage *before) {
  starts_block out;
  bytes64 here;
  memcpy(&here, at, 64);
  bytes64 small = FOLDED(here);
  memcpy(folded, &small, 64);
  uint64_t inner = BITS(LETTER(here) | DIGIT(here));
  mask64 opening = {0};
  for (size_t i = 0; i < filter->openings; i++) opening |= IS(here, filter->opening[i]);
  uint64_t signs = BITS(opening);
  if (filter->leadings) {
    mask64 leading = {0};
    for (size_t i = 0; i < filter->leadings; i++) leading |= IS(here, filter->leading[i]);
    // What follows the last byte is not known here.
    signs |= BITS(leading) & (BITS((mask64)(here > (uint8_t)0x20)) >> 1 | 1ull << 63);
  }
  uint64_t letters = inner;
  uint64_t leads = 0;
  uint64_t foreign = BITS(FOREIGN(here));
  out.foreign = foreign;
  out.blanks = ~(inner | foreign);
  if (foreign) {
    // 80…BF go on with a character, C3…D5 begin letters, D6…FF begin others.
    leads = BITS(UP_TO(here, 0xC3, 0xD5));
    letters |= leads;
    inner = letters | (BITS(UP_TO(here, 0x80, 0xBF)) & (leads << 1 | before->lead));
    uint64_t others = BITS((mask64)(here >= (uint8_t)0xD6));
    for (; others; others &= others - 1) {
      unsigned k = (unsigned)__builtin_ctzll(others);
      signs |= (uint64_t)filter->firsts[at[k]] << k;
    }
  }
  out.places = signs | (letters & ~(inner << 1 | before->inner));
  before->inner = inner >> 63;
  before->lead = leads >> 63;
  return out;
}

/// A folded text as far as it was written, with one blank for every row.
typedef struct {
  uint8_t *bytes;
  size_t count;
  /// Whether its last byte is a blank.
  uint64_t ends_blank;
} folded_text;

/// Adds the bytes of a block that are kept; sixty-four more may be read and written.
static inline __attribute__((always_inline)) void add_folded(folded_text *text, const uint8_t *from, uint64_t kept) {
  uint8_t *to = text->bytes + text->count;
  if (kept == ~0ull) {
    memcpy(to, from, 64);
    text->count += 64;
    return;
  }
  text->count += (size_t)__builtin_popcountll(kept);
  while (kept) {
    unsigned start = (unsigned)__builtin_ctzll(kept);
    unsigned length = (unsigned)__builtin_ctzll(~(kept >> start));
    memcpy(to, from + start, 64);
    to += length;
    if (start + length >= 64) return;
    kept &= ~0ull << (start + length);
  }
}

/// Lists places of a block, four at a time, so that few branches depend on how many there are.
static inline __attribute__((always_inline)) sentinel_start *list_places(sentinel_start *out, uint64_t places,
                                                                         uint64_t kept, size_t offset, size_t base) {
  sentinel_start *end = out + __builtin_popcountll(places);
  // What is left out stands for the blank before it.
  uint32_t first = (uint32_t)offset + ((uint32_t)base - 1) * (1u << SENTINEL_START_FOLDED);
  for (; out < end; out += 4) {
    for (int i = 0; i < 4; i++) {
      uint32_t k = (uint32_t)__builtin_ctzll(places | 1ull << 63);
      uint32_t upto = (uint32_t)__builtin_popcountll(kept << (63 - k));
      // Four in a vector would take longer than one after the other.
      __asm__("" : "+r"(k), "+r"(upto));
      out[i] = first + k + (upto << SENTINEL_START_FOLDED);
      places &= places - 1;
      __asm__("" : "+r"(places));
    }
  }
  return end;
}

#define FACTOR_LOW 0x9E3779B1u
#define FACTOR_HIGH 0x85EBCA77u

/// Two bits of a word for every hash: one says too often what is not so.
#define HAS(bitmap, hash) ((bitmap)[(hash) >> 21] >> ((hash) >> 16 & 31) & (bitmap)[(hash) >> 21] >> ((hash) >> 11 & 31) & 1)

/// The same in the word of one hash by another.
#define HAS_MIDDLE(bitmap, four, six) ((bitmap)[(four) >> 21] >> ((six) >> 27) & (bitmap)[(four) >> 21] >> ((six) >> 22 & 31) & 1)

/// What phrases begin with these characters.
static inline __attribute__((always_inline)) uint32_t begins_phrase(uint64_t word, const sentinel_start_filter *filter) {
  uint32_t four = (uint32_t)word * FACTOR_LOW;
  uint32_t six = four + (uint32_t)(word >> 32 & 0xFFFF) * FACTOR_HIGH;
  uint32_t eight = four + (uint32_t)(word >> 32) * FACTOR_HIGH;
  uint32_t brief = HAS(filter->brief, four) | HAS_MIDDLE(filter->brief, four, six);
  return brief * SENTINEL_START_BRIEF | HAS(filter->full, eight) * SENTINEL_START_FULL;
}

/// The same of a word of three letters that may end before a sign of another alphabet, a dash for one, as before a blank.
static inline __attribute__((always_inline)) uint32_t ends_foreign(uint64_t word, const sentinel_start_filter *filter) {
  uint32_t three = (((uint32_t)word & 0xFFFFFF) | 0x20000000) * FACTOR_LOW;
  return ((word >> 31 & 1) & HAS(filter->brief, three)) * SENTINEL_START_BRIEF;
}

/// Keeps those of a list where the characters are some that phrases begin with.
static size_t keep_likely(sentinel_start *list, size_t count, const uint8_t *folded, uint64_t has_foreign,
                          const sentinel_start_filter *filter) {
  size_t kept = 0;
  for (size_t i = 0; i < count; i++) {
    sentinel_start start = list[i];
    uint64_t word;
    memcpy(&word, folded + (start >> SENTINEL_START_FOLDED), 8);
    uint32_t likely = begins_phrase(word, filter);
    if (has_foreign) likely |= ends_foreign(word, filter);
    list[kept] = start | likely;
    kept += likely != 0;
  }
  return kept;
}

enum { LONGEST = 2048, MOST_BLOCKS = LONGEST / 64 + 2 };

/// Reads a stretch; says how many places there are, and fills up the list with harmless ones to a multiple of eight.
static inline __attribute__((always_inline)) size_t list_starts(const uint8_t *bytes, size_t count, size_t ahead,
                                                                const sentinel_start_filter *filter,
                                                                sentinel_start *starts, uint8_t *folded,
                                                                uint64_t *has_foreign, sentinel_starts_passage *before) {
  // Written by the block and read from any place: not before all of it is there, or the processor waits for every write.
  uint8_t small[MOST_BLOCKS * 64 + 64];
  starts_block blocks[MOST_BLOCKS];
  size_t number = 0;
  size_t at = 0;
  for (; at + 64 <= count; at += 64) {
    blocks[number++] = starts_of_block(bytes + at, filter, small + at, before);
  }
  // What is not asked for counts for what the last words are told by, and will be asked for next.
  size_t left = count - at;
  uint8_t rest[128] = {0};
  memcpy(rest, bytes + at, left + ahead);
  sentinel_starts_passage behind = *before;
  blocks[number] = starts_of_block(rest, filter, small + at, &behind);
  blocks[number++].places &= (1ull << left) - 1;
  if (left) {
    blocks[number] = starts_of_block(rest + 64, filter, small + at + 64, &behind);
    blocks[number++].places = 0;
  }
  memset(small + number * 64, ' ', 64);
  folded_text text = {folded, 0, 0};
  sentinel_start *out = starts;
  for (size_t i = 0; i < number; i++) {
    uint64_t blanks = blocks[i].blanks;
    uint64_t kept = ~(blanks & (blanks << 1 | text.ends_blank));
    *has_foreign |= blocks[i].foreign;
    out = list_places(out, blocks[i].places, kept, i * 64, text.count);
    add_folded(&text, small + i * 64, kept);
    text.ends_blank = blanks >> 63;
  }
  memset(text.bytes + text.count, ' ', 64);
  size_t found = (size_t)(out - starts);
  for (size_t i = found; i & 7; i++) starts[i] = 0;
  return found;
}

#ifdef HAS_WIDE_REGISTERS
#include <immintrin.h>

/// The same, eight places at once.
WIDE_REGISTERS static size_t wide_keep_likely(sentinel_start *list, size_t count, const uint8_t *folded,
                                              uint64_t has_foreign, const sentinel_start_filter *filter) {
  const __m256i low_factor = _mm256_set1_epi32((int)FACTOR_LOW);
  const __m256i high_factor = _mm256_set1_epi32((int)FACTOR_HIGH);
  const __m256i five_bits = _mm256_set1_epi32(31);
#define WORD(k)                                          \
  ({                                                     \
    long long word;                                      \
    memcpy(&word, folded + (list[i + (k)] >> SENTINEL_START_FOLDED), 8);                                      \
    word;                                                \
  })
#define WORDS(bitmap, hash) _mm256_i32gather_epi32((const int *)(bitmap), _mm256_srli_epi32(hash, 21), 4)
#define LOOK(word, hash, one, other)                                                                           \
  _mm256_and_si256(_mm256_srlv_epi32(word, _mm256_and_si256(_mm256_srli_epi32(hash, one), five_bits)),     \
                   _mm256_srlv_epi32(word, _mm256_and_si256(_mm256_srli_epi32(hash, other), five_bits)))
  size_t kept = 0;
  for (size_t i = 0; i < count; i += 8) {
    // Loaded one by one, which is faster than to gather them.
    __m256 some = _mm256_castsi256_ps(_mm256_set_epi64x(WORD(5), WORD(4), WORD(1), WORD(0)));
    __m256 others = _mm256_castsi256_ps(_mm256_set_epi64x(WORD(7), WORD(6), WORD(3), WORD(2)));
    __m256i low = _mm256_castps_si256(_mm256_shuffle_ps(some, others, 0x88));
    __m256i high = _mm256_castps_si256(_mm256_shuffle_ps(some, others, 0xDD));
    __m256i four = _mm256_mullo_epi32(low, low_factor);
    __m256i more = _mm256_mullo_epi32(_mm256_and_si256(high, _mm256_set1_epi32(0xFFFF)), high_factor);
    __m256i six = _mm256_add_epi32(four, more);
    __m256i eight = _mm256_add_epi32(four, _mm256_mullo_epi32(high, high_factor));
    __m256i brief = WORDS(filter->brief, four);
    __m256i full = WORDS(filter->full, eight);
    __m256i is_brief = _mm256_or_si256(LOOK(brief, four, 16, 11), LOOK(brief, six, 27, 22));
    __m256i is_full = _mm256_slli_epi32(LOOK(full, eight, 16, 11), 31);
    if (has_foreign) {
      __m256i three = _mm256_or_si256(_mm256_and_si256(low, _mm256_set1_epi32(0xFFFFFF)),
                                      _mm256_set1_epi32(0x20000000));
      three = _mm256_mullo_epi32(three, low_factor);
      brief = WORDS(filter->brief, three);
      three = LOOK(brief, three, 16, 11);
      is_brief = _mm256_or_si256(is_brief, _mm256_and_si256(three, _mm256_srli_epi32(low, 31)));
    }
    is_brief = _mm256_slli_epi32(is_brief, 31);
    unsigned found = (unsigned)_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_or_si256(is_brief, is_full)));
    if (count - i < 8) found &= (1u << (count - i)) - 1;
    if (!found) continue;
    sentinel_start starts[8];
    __m256i marked = _mm256_or_si256(_mm256_loadu_si256((const __m256i *)(list + i)), is_full);
    _mm256_storeu_si256((__m256i *)starts, _mm256_or_si256(marked, _mm256_srli_epi32(is_brief, 1)));
    for (; found; found &= found - 1) list[kept++] = starts[__builtin_ctz(found)];
  }
  return kept;
}

WIDE_REGISTERS static size_t wide_find_starts(const uint8_t *bytes, size_t count, size_t ahead,
                                              const sentinel_start_filter *filter, sentinel_start *starts,
                                              uint8_t *folded, sentinel_starts_passage *passage) {
  uint64_t has_foreign = 0;
  size_t found = list_starts(bytes, count, ahead, filter, starts, folded, &has_foreign, passage);
  return wide_keep_likely(starts, found, folded, has_foreign, filter);
}

WIDEST_REGISTERS static size_t widest_find_starts(const uint8_t *bytes, size_t count, size_t ahead,
                                                  const sentinel_start_filter *filter, sentinel_start *starts,
                                                  uint8_t *folded, sentinel_starts_passage *passage) {
  uint64_t has_foreign = 0;
  size_t found = widest_list_starts(bytes, count, ahead, filter, starts, folded, &has_foreign, passage);
  return wide_keep_likely(starts, found, folded, has_foreign, filter);
}
#endif

size_t sentinel_find_starts(const uint8_t *bytes, size_t count, size_t ahead, const sentinel_start_filter *filter,
                            sentinel_start *starts, uint8_t *folded, sentinel_starts_passage *passage) {
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDEST_REGISTERS) return widest_find_starts(bytes, count, ahead, filter, starts, folded, passage);
  if (HAVE_WIDE_REGISTERS) return wide_find_starts(bytes, count, ahead, filter, starts, folded, passage);
#endif
  uint64_t has_foreign = 0;
  size_t found = list_starts(bytes, count, ahead, filter, starts, folded, &has_foreign, passage);
  return keep_likely(starts, found, folded, has_foreign, filter);
}

sentinel_start_filter sentinel_filter_of_starts(const uint8_t *firsts, const uint32_t *brief, const uint32_t *full) {
  // What follows has to be looked at behind those that end words and sentences, too.
  static const uint8_t opening[] = "#$(<[", leading[] = "\"*./@~";
  sentinel_start_filter filter = {.firsts = firsts, .brief = brief, .full = full};
  for (const uint8_t *sign = opening; *sign; sign++) {
    if (firsts[*sign]) filter.opening[filter.openings++] = *sign;
  }
  for (const uint8_t *sign = leading; *sign; sign++) {
    if (firsts[*sign]) filter.leading[filter.leadings++] = *sign;
  }
  return filter;
}
