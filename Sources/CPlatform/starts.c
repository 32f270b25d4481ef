#include "CPlatform.h"
#include "wide.h"

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

/// One block: places of words and of signs that phrases begin with, whatever follows.
static inline __attribute__((always_inline)) void starts_of_block(const uint8_t *at, const uint8_t *firsts,
                                                                  sentinel_starts *out, uint8_t *folded,
                                                                  sentinel_starts_passage *before) {
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
  uint64_t foreign = BITS(FOREIGN(here));
  out->foreign = foreign;
  out->blanks = ~(inner | foreign);
  if (foreign) {
    // 80…BF go on with a character, C3…D5 begin letters, D6…FF begin others.
    leads = BITS(UP_TO(here, 0xC3, 0xD5));
    letters |= leads;
    inner = letters | (BITS(UP_TO(here, 0x80, 0xBF)) & (leads << 1 | before->lead));
    signs |= BITS((mask64)(here >= (uint8_t)0xD6));
  }
  uint64_t places = letters & ~(inner << 1 | before->inner);
  while (signs) {
    unsigned k = (unsigned)__builtin_ctzll(signs);
    if (firsts[at[k]]) places |= 1ull << k;
    signs &= signs - 1;
  }
  out->places = places;
  before->inner = inner >> 63;
  before->lead = leads >> 63;
}

#define HAS(bitmap, hash) ((bitmap)[(hash) >> 22] >> ((hash) >> 16 & 63) & 1)
#define HAS_SMALL(bitmap, hash) ((bitmap)[(hash) >> 24] >> ((hash) >> 18 & 63) & 1)
#define HASH_OF_FOUR(word) ((uint32_t)(word) * 0x9E3779B1u)
#define HASH_OF_EIGHT(word) ((uint32_t)((word) * 0x9E3779B97F4A7C15ull >> 32))

#define FOR_EACH(place, places, word, folded)                                          \
  for (uint64_t rest = (places), word, place; rest && (place = (uint64_t)__builtin_ctzll(rest), \
       memcpy(&word, (folded) + place, 8), 1); rest &= rest - 1)

/// One if phrases begin with these characters.
static inline __attribute__((always_inline)) uint64_t begins_phrase(uint64_t word, const sentinel_start_filter *filter) {
  uint32_t four = HASH_OF_FOUR(word);
  uint32_t six = HASH_OF_EIGHT(word << 16);
  uint32_t eight = HASH_OF_EIGHT(word);
  return HAS_SMALL(filter->brief, four) | HAS_SMALL(filter->middle, six) | HAS(filter->full, eight);
}

/// Those of the places of a block where the characters are some that phrases begin with.
static inline __attribute__((always_inline)) uint64_t likely(const sentinel_starts *block, const uint8_t *folded,
                                                             const sentinel_start_filter *filter) {
  uint64_t places = block[0].places;
  if (!places) return 0;
  // The first of two blanks in a row, which stand for one, and the places that have such a pair among eight characters.
  uint64_t pairs = block[0].blanks & (block[0].blanks >> 1 | block[1].blanks << 63);
  uint64_t next = block[1].blanks & block[1].blanks >> 1;
  uint64_t near_next = next | next >> 1;
  uint64_t near = pairs | pairs >> 1 | next << 63;
  near |= near >> 2 | near_next << 62;
  near |= near >> 4 | (near_next | near_next >> 2) << 60;
  uint64_t kept = 0;
  FOR_EACH(k, places & ~near, word, folded) { kept |= begins_phrase(word, filter) << k; }
  FOR_EACH(k, places & near, word, folded) {
    uint64_t mine = pairs >> k | next << 1 << (63 - k);
    // The second blank goes, and a ninth character comes. Where there is another pair it takes a closer look.
    uint64_t below = (2ull << (__builtin_ctzll(mine) * 8 + 7)) - 1;
    word = (word & below) | ((word >> 8 | (uint64_t)folded[k + 8] << 56) & ~below);
    uint64_t more = (mine & (mine - 1) & 0xFF) != 0;
    uint64_t closer = HAS(filter->all, HASH_OF_FOUR(word)) | ((mine & (mine - 1) & 0xF) != 0);
    kept |= ((begins_phrase(word, filter) & ~more) | (closer & more)) << k;
  }
  // A word of three letters may end before a sign of another alphabet, a dash for one, as before a blank.
  uint64_t foreign = block[0].foreign >> 3 | block[1].foreign << 61;
  FOR_EACH(k, places & foreign & ~kept, word, folded) {
    uint32_t three = HASH_OF_FOUR((word & 0xFFFFFF) | 0x20000000);
    kept |= HAS_SMALL(filter->brief, three) << k;
  }
  return kept;
}

static inline __attribute__((always_inline)) void find_starts(const uint8_t *bytes, size_t count, size_t ahead,
                                                              const sentinel_start_filter *filter,
                                                              sentinel_starts *out, uint8_t *folded,
                                                              sentinel_starts_passage *before) {
  size_t blocks = 0;
  for (; blocks * 64 + 64 <= count; blocks++) {
    starts_of_block(bytes + blocks * 64, filter->firsts, out + blocks, folded + blocks * 64, before);
  }
  size_t at = blocks * 64;
  size_t left = count - at;
  // What is not asked for counts for what the last words are told by, and will be asked for next.
  uint8_t rest[128] = {0};
  memcpy(rest, bytes + at, left + ahead);
  sentinel_starts_passage behind = *before;
  starts_of_block(rest, filter->firsts, out + blocks, folded + at, &behind);
  starts_of_block(rest + 64, filter->firsts, out + blocks + 1, folded + at + 64, &behind);
  if (left) out[blocks++].places &= (1ull << left) - 1;
  for (size_t i = 0; i < blocks; i++) out[i].places = likely(out + i, folded + i * 64, filter);
}

#ifdef HAS_WIDE_REGISTERS
WIDE_REGISTERS static void wide_find_starts(const uint8_t *bytes, size_t count, size_t ahead,
                                            const sentinel_start_filter *filter, sentinel_starts *out, uint8_t *folded,
                                            sentinel_starts_passage *passage) {
  find_starts(bytes, count, ahead, filter, out, folded, passage);
}
#endif

void sentinel_find_starts(const uint8_t *bytes, size_t count, size_t ahead, const sentinel_start_filter *filter,
                          sentinel_starts *out, uint8_t *folded, sentinel_starts_passage *passage) {
#ifdef HAS_WIDE_REGISTERS
  if (HAVE_WIDE_REGISTERS) return wide_find_starts(bytes, count, ahead, filter, out, folded, passage);
#endif
  find_starts(bytes, count, ahead, filter, out, folded, passage);
}
