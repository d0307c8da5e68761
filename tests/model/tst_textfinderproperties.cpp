// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/textanchor.h"
#include "model/textfinder.h"

#include "model/textedits.h"
#include "model/texts.h"
#include "testkit/seams.h"

#include <QMap>
#include <QTest>

using namespace Pinthread;
using namespace Pinthread::Test;
using namespace Pinthread::Testkit;

/// Thousands of edits from seeds, of which it is known where every word went. Prints what was found; nothing may be
/// shown in a wrong place.
class TestTextFinderProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void neverInAWrongPlace_data();
    void neverInAWrongPlace();
};

namespace {

/// A form that is filled in again and again, and a table: hardly anything in them is there only once.
QString forms(Random &random)
{
    QString text;
    for (int form = 1; form <= 14; ++form) {
        text += QStringLiteral("Section %1\nName of the applicant, in capital letters, as it stands in the passport:\n"
                               "Has the applicant ever applied before? Please answer with yes or no.\n"
                               "I declare that all of the above is true and complete. Date, place and signature:\n")
                    .arg(form);
        for (int row = 0; row < 4; ++row) {
            for (int cell = 0; cell < 4; ++cell)
                text += random.below(2) == 0 ? QStringLiteral("yes\t") : QStringLiteral("no\t");
            text += u'\n';
        }
    }
    return text;
}

struct Figures
{
    int same = 0; ///< Found as exact or moved.
    int approximate = 0;
    int detachedGone = 0; ///< Less than half of the words was left.
    int detachedThere = 0;
    int alike = 0;
    int wrong = 0;

    void add(const Figures &other)
    {
        same += other.same;
        approximate += other.approximate;
        detachedGone += other.detachedGone;
        detachedThere += other.detachedThere;
        alike += other.alike;
        wrong += other.wrong;
    }
    [[nodiscard]] int sum() const { return same + approximate + detachedGone + detachedThere + alike + wrong; }
};

const QStringList &kindNames()
{
    static const QStringList names{QStringLiteral("words inserted"),      QStringLiteral("words replaced"),
                                   QStringLiteral("sentence rewritten"),  QStringLiteral("sentence deleted"),
                                   QStringLiteral("paragraph moved"),     QStringLiteral("paragraph deleted"),
                                   QStringLiteral("paragraph copied"),    QStringLiteral("paragraph inserted"),
                                   QStringLiteral("sentence moved"),      QStringLiteral("white space reflowed"),
                                   QStringLiteral("quotes and capitals"), QStringLiteral("a mix of all")};
    return names;
}

} // namespace

void TestTextFinderProperties::neverInAWrongPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("withFormer");
    SeededRandom random(7);
    const QString form = forms(random);
    for (const bool withFormer : {false, true}) {
        const char *const mode = withFormer ? ", former edition at hand" : "";
        QTest::addRow("Alice%s", mode) << alice() << withFormer;
        QTest::addRow("The Raven%s", mode) << raven() << withFormer;
        QTest::addRow("Declaration%s", mode) << declaration() << withFormer;
        QTest::addRow("forms%s", mode) << form << withFormer;
        QTest::addRow("The Raven twice%s", mode) << raven() + QStringLiteral("\nOnce more:\n") + raven() << withFormer;
    }
}

void TestTextFinderProperties::neverInAWrongPlace()
{
    QFETCH(const QString, text);
    QFETCH(const bool, withFormer);
    const quint64 seed = testSeed(1);
    const int rounds = std::max(1, qEnvironmentVariableIntValue("PINTHREAD_ROUNDS"));
    constexpr int anchors = 60;
    const PlainText before(text);
    QMap<int, Figures> figures;
    int wrong = 0;
    for (int round = 0; round < rounds; ++round) {
        for (int kind = 0; kind <= editKinds; ++kind) {
            const quint64 ownSeed = seed + quint64(round) * 1'000 + quint64(kind);
            SeededRandom random(ownSeed);
            EditedText edited(text);
            const EditedText first(text);
            QList<TextRange> ranges;
            while (ranges.size() < anchors) {
                if (const auto range = textRangeFor(before, anySelection(first, random)))
                    ranges.append(*range);
            }
            const auto edits = 1 + random.below(kind == editKinds ? 16 : 8);
            const bool wholeText = kind == int(EditKind::WhiteSpaceReflowed) || kind == int(EditKind::QuotesAndCase);
            for (quint64 i = 0; i < (wholeText ? 1 : edits); ++i)
                edit(edited, EditKind(kind == editKinds ? int(random.below(editKinds)) : kind), random);

            const PlainText after(edited.text());
            const TextFinder finder = withFormer ? TextFinder(after, before) : TextFinder(after);
            const QList<FoundText> found = finder.find(ranges);
            Figures &sum = figures[kind];
            for (qsizetype i = 0; i < ranges.size(); ++i) {
                const TextSpan span{ranges.at(i).start, ranges.at(i).end};
                if (!found.at(i)) {
                    ++(edited.left(span) < 0.5 ? sum.detachedGone : sum.detachedThere);
                    continue;
                }
                const TextMatch &match = *found.at(i);
                switch (edited.judge(span, match.span)) {
                case EditedText::Verdict::Right:
                    ++(match.how == TextMatch::How::Approximate ? sum.approximate : sum.same);
                    break;
                case EditedText::Verdict::Alike:
                    ++sum.alike;
                    break;
                case EditedText::Verdict::Wrong:
                    ++sum.wrong;
                    if (++wrong <= 5) {
                        const auto quoted = [&](const TextSpan &there) {
                            constexpr int around = 40;
                            return QStringLiteral("%1–%2 (%3) %4 (%5)")
                                .arg(there.start)
                                .arg(there.end)
                                .arg(after.words({there.start - around, there.start}), after.words(there),
                                     after.words({there.end, there.end + around}));
                        };
                        qWarning().noquote()
                            << QStringLiteral("seed %1, %2: (%3) %4 (%5)\nis now %6\nwas found at %7")
                                   .arg(ownSeed)
                                   .arg(kindNames().at(kind), ranges.at(i).prefix, ranges.at(i).exact,
                                        ranges.at(i).suffix, quoted(edited.now(span)), quoted(match.span));
                    }
                    break;
                }
            }
        }
    }
    Figures all;
    const auto line = [](const QString &name, const Figures &sum) {
        const auto share = [&](int count) { return 100.0 * count / sum.sum(); };
        qInfo().noquote() << QString::asprintf("%-22s %6d: same %5.1f %%, approximate %5.1f %%, detached %5.1f %% "
                                               "(+ %4.1f %% gone), alike %d, wrong %d",
                                               qPrintable(name), sum.sum(), share(sum.same), share(sum.approximate),
                                               share(sum.detachedThere), share(sum.detachedGone), sum.alike, sum.wrong);
    };
    for (auto one = figures.cbegin(); one != figures.cend(); ++one) {
        line(kindNames().at(one.key()), one.value());
        all.add(one.value());
    }
    line(QStringLiteral("all"), all);
    QCOMPARE(all.wrong, 0);
}

QTEST_APPLESS_MAIN(TestTextFinderProperties)
#include "tst_textfinderproperties.moc"
