// What kinds of bytes a text holds and where, found in one pass at memory speed.
#ifndef SENTINEL_SURVEY_H
#define SENTINEL_SURVEY_H

#include <stddef.h>
#include <stdint.h>

/// Sixty-four bytes of a text, a bit for each in every word: the lowest for the first.
typedef struct {
  /// Where a word begins, a part of one by a capital, or a number, of three bytes of tokens and encodings or more;
  /// and colons, dashes and dollar signs before such a byte.
  uint64_t starts;
  /// The first letters of pairs that names of credentials hold and other words seldom do: pw, au, cr, ke, iv, id, ss.
  uint64_t pairs;
  /// Letters, digits, `_`, `-` and dots: what tokens are made of.
  uint64_t token;
  /// Letters, digits, `+`, `/`, `-` and `_`: the alphabets of base64.
  uint64_t encoding;
  /// Those but `/`, `-` and `_`, which cut paths and names into words.
  uint64_t plain;
  uint64_t digits;
  /// `@`, and `:` with something of an alphabet before it and behind it, or another one behind it.
  uint64_t marks;
  /// `%`, `\` and `&`, which begin escape sequences.
  uint64_t escapes;
} sentinel_block;

enum {
  SENTINEL_SURVEY_FOREIGN = 1,
  /// ESC, backspace or a carriage return.
  SENTINEL_SURVEY_CONTROL = 2,
  /// A dash before a blank.
  SENTINEL_SURVEY_DASH = 4,
  /// One of `|`, `` ` ``, `$`, `<`, `>` and `@`, which join the parts of a command.
  SENTINEL_SURVEY_SHELL = 8,
  /// A bracket right behind a letter, a digit or an underscore, as functions are called.
  SENTINEL_SURVEY_CALL = 16,
  /// A dash behind a blank or a quote, as options of programs begin.
  SENTINEL_SURVEY_OPTION = 32,
  /// `+`.
  SENTINEL_SURVEY_PLUS = 64,
  /// A word that ends in `c` or `p`, and a blank: `cp `, `rsync `.
  SENTINEL_SURVEY_COPY = 128,
};

/// Fills a block for every sixty-four bytes and one for the rest, which counts as followed by zeros. Says what there
/// is anywhere.
uint32_t sentinel_survey(const uint8_t *_Nonnull bytes, size_t count, sentinel_block *_Nonnull blocks);

/// How many of the bytes may stand in a string of JSON as they are or are escapes of two bytes, up to the first that is
/// neither or no ASCII. Says whether there are escapes, and leaves it as it was if not.
size_t sentinel_string_length(const uint8_t *_Nonnull bytes, size_t count, int *_Nonnull has_escapes);

/// Copies the bytes before the first backslash and says how many there are. Of all `count` bytes of `to` those behind
/// may be written, too.
size_t sentinel_copy_unescaped(const uint8_t *_Nonnull from, size_t count, uint8_t *_Nonnull to);

/// How many bytes stand before the first control character but tabs and line feeds.
size_t sentinel_written_length(const uint8_t *_Nonnull bytes, size_t count);

enum { SENTINEL_MOST_MARKS = 8 };

/// Fills a word for every sixty-four bytes and one for the rest: a bit for each that is one of `kinds` others.
void sentinel_mark(const uint8_t *_Nonnull bytes, size_t count, const uint8_t *_Nonnull wanted, size_t kinds,
                   uint64_t *_Nonnull words);

/// Whether a word of two letters is there, in any case: one of `kinds` pairs of small letters, one after the other.
int sentinel_holds_short_word(const uint8_t *_Nonnull bytes, size_t count, const uint8_t *_Nonnull letters, size_t kinds);

#endif
