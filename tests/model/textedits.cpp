// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textedits.h"

namespace Pinthread::Test {

namespace {

using Piece = EditedText::Piece;

/// Words that could stand in any text, some of them in many.
QString newWords(qsizetype count, Random &random)
{
    static const QStringList vocabulary =
        QStringLiteral("the of and a to in that it is was for on as with at by an be this not are but from or have had "
                       "they you which "
                       "one we all her she there would their will when who him been has more if no out so said what up "
                       "its about into "
                       "than them can only other new some could time these two may then do first any my now such like "
                       "our over man me "
                       "even most made after also did many before must through years where much your way well down "
                       "should because each "
                       "just those people how too little state good very make world still own see men work long get "
                       "here between both "
                       "window harbour lantern copper meadow whisper engine ladder marble orchard velvet compass "
                       "thunder garden pepper "
                       "silver candle anchor river mountain letter kitchen bridge saddle forest castle mirror basket")
            .split(u' ');
    QStringList words;
    for (qsizetype i = 0; i < count; ++i)
        words.append(vocabulary.at(qsizetype(random.below(quint64(vocabulary.size())))));
    return words.join(u' ');
}

template <class List>
auto anyOf(const List &list, Random &random)
{
    return list.at(qsizetype(random.below(quint64(list.size()))));
}

void rewrite(EditedText &text, const Piece &sentence, Random &random)
{
    // From the end, so that what comes before stays where it is.
    const QList<Piece> words = text.words();
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        const Piece &word = words.at(i);
        if (word.from < sentence.from || word.to > sentence.to || random.below(100) >= 40)
            continue;
        text.remove(word.from, word.to);
        text.insert(word.from, newWords(1 + qsizetype(random.below(2)), random));
    }
}

void reflow(EditedText &text, Random &random)
{
    const QString now = text.text();
    for (qsizetype at = now.size() - 1; at > 0; --at) { // From the end, so that what comes before stays where it is.
        if (now.at(at) == u' ') {
            const quint64 how = random.below(12);
            if (how == 0)
                text.reform(at, u'\n');
            else if (how == 1)
                text.insert(at, QStringLiteral("  "));
        } else if (now.at(at) == u'\n' && random.below(4) == 0) {
            text.reform(at, u' ');
        }
    }
}

void changeForms(EditedText &text, Random &random)
{
    const QString now = text.text();
    for (qsizetype at = 0; at < now.size(); ++at) {
        const QChar character = now.at(at);
        if (character == u'\u201c' || character == u'\u201d')
            text.reform(at, u'"');
        else if (character == u'\u2019' || character == u'\u2018')
            text.reform(at, u'\'');
        else if (character == u'\'')
            text.reform(at, u'\u2019');
        else if (character.isUpper() && random.below(3) == 0)
            text.reform(at, character.toLower());
    }
}

} // namespace

void edit(EditedText &text, EditKind kind, Random &random)
{
    const QList<Piece> paragraphs = text.paragraphs();
    const QList<Piece> sentences = text.sentences();
    const QList<Piece> words = text.words();
    if (paragraphs.size() < 3 || sentences.size() < 3)
        return;
    switch (kind) {
    case EditKind::WordsInserted:
        text.insert(anyOf(words, random).from, newWords(1 + qsizetype(random.below(12)), random) + u' ');
        break;
    case EditKind::WordsReplaced: {
        const Piece word = anyOf(words, random);
        text.remove(word.from, word.to);
        text.insert(word.from, newWords(1, random));
        break;
    }
    case EditKind::SentenceRewritten:
        rewrite(text, anyOf(sentences, random), random);
        break;
    case EditKind::SentenceDeleted: {
        const Piece sentence = anyOf(sentences, random);
        text.remove(sentence.from, sentence.to);
        break;
    }
    case EditKind::ParagraphMoved: {
        const Piece paragraph = anyOf(paragraphs, random);
        const Piece target = anyOf(paragraphs, random);
        if (target.from != paragraph.from)
            text.move(paragraph.from, std::min(paragraph.to + 1, text.size()), target.from);
        break;
    }
    case EditKind::ParagraphDeleted: {
        const Piece paragraph = anyOf(paragraphs, random);
        text.remove(paragraph.from, std::min(paragraph.to + 1, text.size()));
        break;
    }
    case EditKind::ParagraphCopied: {
        const Piece paragraph = anyOf(paragraphs, random);
        const Piece target = anyOf(paragraphs, random);
        // Two of the same next to each other: nobody could say which is the copy.
        if (target.from > paragraph.to + 1 || target.to < paragraph.from - 1) {
            text.insert(target.from, QStringLiteral("\n"));
            const qsizetype shift = target.from < paragraph.from ? 1 : 0;
            text.copy(paragraph.from + shift, paragraph.to + shift, target.from);
        }
        break;
    }
    case EditKind::ParagraphInserted:
        text.insert(anyOf(paragraphs, random).from, newWords(20 + qsizetype(random.below(60)), random) + u'\n');
        break;
    case EditKind::SentenceMoved: {
        const Piece sentence = anyOf(sentences, random);
        const Piece target = anyOf(sentences, random);
        if (target.from != sentence.from)
            text.move(sentence.from, std::min(sentence.to + 1, text.size()), target.from);
        break;
    }
    case EditKind::WhiteSpaceReflowed:
        reflow(text, random);
        break;
    case EditKind::QuotesAndCase:
        changeForms(text, random);
        break;
    }
}

TextSpan anySelection(const EditedText &text, Random &random)
{
    const QList<Piece> words = text.words();
    const auto some = [&](qsizetype count) {
        const auto first = qsizetype(random.below(quint64(words.size())));
        return TextSpan{words.at(first).from, words.at(std::min(first + count, words.size()) - 1).to};
    };
    switch (random.below(6)) {
    case 0:
        return some(1);
    case 1:
        return some(2 + qsizetype(random.below(3)));
    case 2:
        return some(5 + qsizetype(random.below(15)));
    case 3: {
        const Piece sentence = anyOf(text.sentences(), random);
        return {sentence.from, sentence.to};
    }
    case 4: {
        const Piece paragraph = anyOf(text.paragraphs(), random);
        return {paragraph.from, paragraph.to};
    }
    default:
        return some(40 + qsizetype(random.below(120)));
    }
}

} // namespace Pinthread::Test
