// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints what long lists and long threads cost, beside Qt's own widgets with the same words in the same run. Run it on
// a quiet machine, in an optimised build, with QT_QPA_PLATFORM=offscreen.

#include "conversation/conversationpanel.h"
#include "conversation/failedoperationspanel.h"
#include "desktop/conversation/chatscene.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBrowser>
#include <QTextStream>

#include <algorithm>

using namespace Pinthread;

namespace {

constexpr int rounds = 5;

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

template <class Work>
double milliseconds(Work &&work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// The median over the rounds of every figure that \a work gives.
template <class Work>
QList<double> medians(Work &&work)
{
    QList<QList<double>> all;
    for (int round = 0; round < rounds; ++round)
        all.append(work());
    QList<double> middle;
    for (qsizetype figure = 0; figure < all.constFirst().size(); ++figure) {
        QList<double> values;
        for (const QList<double> &one : std::as_const(all))
            values.append(one.at(figure));
        std::ranges::sort(values);
        middle.append(values.at(rounds / 2));
    }
    return middle;
}

void print(const QString &what, const QStringList &names, const QList<double> &figures)
{
    out() << what << "\n";
    for (qsizetype i = 0; i < names.size(); ++i)
        out() << "    " << names.at(i).leftJustified(44) << QString::number(figures.at(i), 'f', 2).rightJustified(10)
              << " ms\n";
    out().flush();
}

/// A conversation of some comments, about as people write.
ConversationItem talk(Scene &scene, int number)
{
    const auto text = [&](int at) {
        return QStringLiteral("Comment %1: could we try another font here, one with more weight, as in the café?")
            .arg(number * 7 + at);
    };
    ConversationItem item = scene.conversation(number,
                                               {{scene.alice, text(1), number % 5000},
                                                {scene.bob, text(2), number % 4000},
                                                {scene.alice, text(3), number % 3000}},
                                               {double(number % 97), double(number % 89), {}});
    if (number % 3 == 0)
        item.conversation.resolution = scene.resolution(scene.bob, 1);
    return item;
}

/// What Qt's own list takes to show as many lines of text.
double listWidget(int count)
{
    return milliseconds([&] {
        QListWidget list;
        list.resize(320, 600);
        for (int number = 1; number <= count; ++number)
            list.addItem(QStringLiteral("%1: could we try another font here, one with more weight?").arg(number));
        list.grab();
    });
}

void benchList(int count)
{
    Scene scene;
    QList<ConversationItem> items;
    for (int number = 1; number <= count; ++number)
        items << talk(scene, number);
    ConversationItem one = items.at(count / 2);
    one.conversation.comments << scene.comment({scene.bob, QStringLiteral("One more"), 0});

    const auto figures = medians([&] {
        ConversationListModel model;
        ConversationPanel panel(scene.clock);
        panel.resize(320, 600);
        panel.setModel(&model);
        panel.show();
        QList<double> found;
        found << milliseconds([&] {
            model.setItems(items);
            panel.grab();
        });
        // The cursor comes into the field before the first key does; what a search needs is made ready in slices.
        panel.focusSearch();
        double slice = 0;
        for (int idle = 0; idle < 40; ++idle)
            slice = std::max(slice, milliseconds([] { QCoreApplication::processEvents(); }));
        found << slice;
        auto *search = panel.findChild<QLineEdit *>(QStringLiteral("conversationSearch"));
        QList<double> keys;
        for (const char *typed : {"w", "we", "weig", "weight", "weight bo", "#77", "nowhere", ""}) {
            keys << milliseconds([&] {
                search->setText(QString::fromLatin1(typed));
                panel.grab();
            });
        }
        found << keys.takeFirst() << *std::ranges::max_element(keys);
        found << milliseconds([&] {
            panel.setChoice({{}, ConversationChoice::Order::Place});
            panel.grab();
        });
        found << milliseconds([&] {
            panel.setChoice({ConversationChoice::Open, ConversationChoice::Order::LastChange});
            panel.grab();
        });
        found << milliseconds([&] {
            model.updateItem(one);
            panel.grab();
        });
        ConversationListModel filed;
        found << milliseconds([&] {
            for (const ConversationItem &item : std::as_const(items))
                filed.updateItem(item);
        });
        found << listWidget(count);
        found << found.constFirst() / found.constLast();
        return found;
    });
    print(QStringLiteral("%L1 conversations").arg(count),
          {QStringLiteral("shown"), QStringLiteral("longest slice of making a search ready"),
           QStringLiteral("first key of a search"), QStringLiteral("longest of seven more"), QStringLiteral("sorted"),
           QStringLiteral("filtered"), QStringLiteral("one changed"), QStringLiteral("filed one by one"),
           QStringLiteral("a QListWidget with as many lines, shown")},
          figures);
    out() << "    shown / QListWidget: " << QString::number(figures.constLast(), 'f', 2) << "\n";
}

void benchFailures(int count)
{
    Scene scene;
    QList<FailedEntry> many;
    for (int at = 0; at < count; ++at) {
        const AddComment words{.commentId = scene.make<CommentId>(), .parentId = {}, .text = QStringLiteral("Words")};
        many.append({.failed = scene.failed(scene.make<ConversationId>(), words),
                     .assetName = QStringLiteral("mock.png"),
                     .number = at});
    }
    const auto figures = medians([&] {
        FailedOperationsPanel panel(scene.clock);
        panel.resize(460, 420);
        panel.show();
        const double shown = milliseconds([&] {
            panel.setEntries(many);
            panel.grab();
        });
        return QList<double>{shown, listWidget(count)};
    });
    print(QStringLiteral("%L1 failed operations").arg(count),
          {QStringLiteral("shown"), QStringLiteral("a QListWidget with as many lines, shown")}, figures);
}

void benchThread(int comments, int characters)
{
    const auto figures = medians([&] {
        ChatScene scene;
        ConversationItem item = scene.thread(comments, characters);
        scene.open(scene.conversation(1, {{scene.bob, QStringLiteral("Warm"), 1}}));
        scene.canvas.grab();
        QList<double> found;
        found << milliseconds([&] {
            scene.window->openItem(item);
            scene.canvas.grab();
        });
        // What is left is measured in slices, between which the window lives.
        double slice = 0;
        while (!scene.list()->isMeasured())
            slice = std::max(slice, milliseconds([] { QCoreApplication::processEvents(); }));
        found << slice;
        item.conversation.comments << scene.comment({scene.bob, QStringLiteral("One more"), 0});
        found << milliseconds([&] {
            scene.window->setItem(item);
            scene.canvas.grab();
        });
        found << milliseconds([&] {
            QStringList words;
            for (const Comment &comment : std::as_const(item.conversation.comments))
                words << comment.text;
            QTextBrowser browser;
            browser.resize(300, 600);
            browser.setPlainText(words.join(QStringLiteral("\n\n")));
            browser.grab();
        });
        return found;
    });
    print(QStringLiteral("a thread of %L1 comments of about %L2 characters").arg(comments).arg(characters),
          {QStringLiteral("opened"), QStringLiteral("longest slice of measuring the rest"),
           QStringLiteral("one more comment"), QStringLiteral("a QTextBrowser with the same words, shown")},
          figures);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    installEnglish();
    for (const int count : {1'000, 10'000})
        benchList(count);
    benchFailures(1'000);
    benchThread(1'000, 60);
    benchThread(2'000, 80);
    benchThread(2'000, 1'000);
    return 0;
}
