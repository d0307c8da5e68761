// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "canvas/textcaret_p.h"

#include "canvas/texthand.h"

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

/// A text cursor in a text.
struct Writing
{
    explicit Writing(const TextDocumentPointer &document)
    {
        flow.setDocument(document);
        flow.setLook(TextTheme(QFont(), QPalette(), 1, false), 500);
    }

    /// Where it went: the text with a bar at it, as far as that line of the plain text goes.
    QString step(TextCaret::Step step, int times = 1)
    {
        for (; times > 0; --times)
            caret.step(step, false, 300);
        return place();
    }
    [[nodiscard]] QString place() const
    {
        const QString text = flow.document()->plainText().text();
        const auto isEdge = [](QChar c) { return c == u'\n' || c == u'\t'; };
        qsizetype from = caret.position();
        while (from > 0 && !isEdge(text[from - 1]))
            --from;
        qsizetype to = caret.position();
        while (to < text.size() && !isEdge(text[to]))
            ++to;
        return text.sliced(from, caret.position() - from) + u'|' + text.sliced(caret.position(), to - caret.position());
    }

    TextFlow flow;
    TextCaret caret{flow};
};

using Step = TextCaret::Step;

} // namespace

class TestTextCaret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesOverTheBordersOfBlocks();
    void goesThroughCellsOneAfterTheOther();
    void keepsItsColumn();
    void neverStandsWithinACharacter();
    void goesByPages();
    void knowsWordsAndParagraphs();
    void anArrowBesideASelectionGoesToItsEnd();
};

void TestTextCaret::goesOverTheBordersOfBlocks()
{
    Writing writing(markdown(QStringLiteral("ab\n\n- cd\n\n---\n\n    ef\n    gh")));
    QCOMPARE(writing.step(Step::NextCharacter, 2), QStringLiteral("ab|"));
    QCOMPARE(writing.step(Step::NextCharacter), QStringLiteral("|cd"));
    QCOMPARE(writing.step(Step::NextCharacter, 3), QStringLiteral("|ef"));
    QCOMPARE(writing.step(Step::PreviousCharacter), QStringLiteral("cd|"));
    QCOMPARE(writing.step(Step::NextWord, 2), QStringLiteral("ef|"));
    QCOMPARE(writing.step(Step::TextEnd), QStringLiteral("gh|"));
    QCOMPARE(writing.step(Step::NextCharacter), QStringLiteral("gh|"));
    QCOMPARE(writing.step(Step::PreviousParagraph, 2), QStringLiteral("|ef"));
    QCOMPARE(writing.step(Step::TextStart), QStringLiteral("|ab"));
    QCOMPARE(writing.step(Step::PreviousCharacter), QStringLiteral("|ab"));
}

void TestTextCaret::goesThroughCellsOneAfterTheOther()
{
    Writing writing(markdown(QStringLiteral("| a | b |\n|---|---|\n| c |  |\n\nend")));
    QCOMPARE(writing.step(Step::NextCharacter), QStringLiteral("a|"));
    QCOMPARE(writing.step(Step::NextCharacter), QStringLiteral("|b"));
    QCOMPARE(writing.step(Step::NextCharacter, 2), QStringLiteral("|c"));
    // Through the empty one.
    QCOMPARE(writing.step(Step::NextCharacter, 2), QStringLiteral("|"));
    QCOMPARE(writing.step(Step::NextCharacter), QStringLiteral("|end"));
    QCOMPARE(writing.step(Step::PreviousCharacter), QStringLiteral("|"));
    QCOMPARE(writing.step(Step::PreviousCharacter), QStringLiteral("c|"));
}

void TestTextCaret::keepsItsColumn()
{
    Writing writing(markdown(QStringLiteral("    a long line of code\n    ab\n    another long line")));
    (void)writing.step(Step::NextCharacter, 9);
    QCOMPARE(writing.place(), QStringLiteral("a long li|ne of code"));
    QCOMPARE(writing.step(Step::LineBelow), QStringLiteral("ab|"));
    QCOMPARE(writing.step(Step::LineBelow), QStringLiteral("another l|ong line"));
    QCOMPARE(writing.step(Step::LineBelow), QStringLiteral("another long line|"));
    QCOMPARE(writing.step(Step::LineAbove, 2), QStringLiteral("a long li|ne of code"));
    QCOMPARE(writing.step(Step::LineStart), QStringLiteral("|a long line of code"));
    QCOMPARE(writing.step(Step::LineEnd), QStringLiteral("a long line of code|"));
}

void TestTextCaret::neverStandsWithinACharacter()
{
    // A pair of surrogates, a letter with an accent of its own, a family.
    Writing writing(markdown(QStringLiteral("\U0001F600e\u0301\U0001F468\u200D\U0001F469\u200D\U0001F467.")));
    for (const qsizetype expected : {2, 4, 12, 13}) {
        (void)writing.step(Step::NextCharacter);
        QCOMPARE(writing.caret.position(), expected);
    }
    for (const qsizetype expected : {12, 4, 2, 0}) {
        (void)writing.step(Step::PreviousCharacter);
        QCOMPARE(writing.caret.position(), expected);
    }
}

void TestTextCaret::goesByPages()
{
    Writing writing(paragraphs(100));
    (void)writing.step(Step::PageBelow);
    const qsizetype once = writing.caret.position();
    QVERIFY(once > 200);
    (void)writing.step(Step::PageBelow);
    QVERIFY(writing.caret.position() > once + 200);
    (void)writing.step(Step::PageAbove);
    QVERIFY(qAbs(writing.caret.position() - once) < 150);
    (void)writing.step(Step::PageAbove, 2);
    QCOMPARE(writing.caret.position(), 0);
    (void)writing.step(Step::PageBelow, 200);
    QCOMPARE(writing.caret.position(), writing.flow.document()->plainText().text().size());
}

void TestTextCaret::knowsWordsAndParagraphs()
{
    const Writing writing(markdown(QStringLiteral("One two.\n\nIt's \U0001F600 here")));
    using Unit = TextCaret::Unit;
    const auto words = [&](qsizetype offset, Unit unit) {
        const auto [from, to] = writing.caret.unitAt(offset, unit);
        return writing.flow.document()->plainText().text().sliced(from, to - from);
    };
    QCOMPARE(words(0, Unit::Word), QStringLiteral("One"));
    QCOMPARE(words(2, Unit::Word), QStringLiteral("One"));
    QCOMPARE(words(3, Unit::Word), QStringLiteral(" "));
    QCOMPARE(words(4, Unit::Word), QStringLiteral("two"));
    QCOMPARE(words(8, Unit::Word), QStringLiteral("."));
    QCOMPARE(words(9, Unit::Word), QStringLiteral("It's"));
    QCOMPARE(words(14, Unit::Word), QStringLiteral("\U0001F600"));
    QCOMPARE(words(17, Unit::Word), QStringLiteral("here"));
    QCOMPARE(words(21, Unit::Word), QStringLiteral("here"));
    QCOMPARE(words(3, Unit::Paragraph), QStringLiteral("One two."));
    QCOMPARE(words(14, Unit::Paragraph), QStringLiteral("It's \U0001F600 here"));
}

void TestTextCaret::anArrowBesideASelectionGoesToItsEnd()
{
    Writing writing(markdown(QStringLiteral("One two three")));
    writing.caret.select(4, 7);
    QCOMPARE(writing.step(Step::NextCharacter), QStringLiteral("One two| three"));
    writing.caret.select(7, 4);
    QCOMPARE(writing.step(Step::PreviousCharacter), QStringLiteral("One |two three"));
    QVERIFY(!writing.caret.hasSelection());
}

QTEST_MAIN(TestTextCaret)
#include "tst_textcaret.moc"
