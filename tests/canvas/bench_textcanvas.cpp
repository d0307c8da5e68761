// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints what a long text with many highlights costs, without a display, beside what Qt's own widgets take for the same
// text. Run it on a quiet machine, in an optimised build: bench_textcanvas [megabytes [highlights]]

#include "canvas/textcanvas.h"
#include "canvas/textloader.h"

#include "canvas/pins.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QTextBrowser>
#include <QTextStream>

#include <algorithm>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

constexpr QSize windowSize(1'200, 900);

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

double timeOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Half of the rounds take no longer than the first of these milliseconds, none takes longer than the second.
std::pair<double, double> timesOf(int rounds, const std::function<void(int)> &work)
{
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round)
        times.push_back(timeOf([&] { work(round); }));
    std::sort(times.begin(), times.end());
    return {times[times.size() / 2], times.back()};
}

void print(const char *what, double milliseconds)
{
    out() << "  " << qSetFieldWidth(34) << Qt::left << what << qSetFieldWidth(0) << Qt::right << Qt::fixed
          << qSetRealNumberPrecision(2) << qSetFieldWidth(9) << milliseconds << qSetFieldWidth(0) << " ms\n";
    out().flush();
}

void print(const char *what, std::pair<double, double> times)
{
    out() << "  " << qSetFieldWidth(34) << Qt::left << what << qSetFieldWidth(0) << Qt::right << Qt::fixed
          << qSetRealNumberPrecision(2) << qSetFieldWidth(9) << times.first << qSetFieldWidth(0) << " ms, at most "
          << times.second << '\n';
    out().flush();
}

double residentMegabytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    constexpr double pageSize = 4'096;
    return file.readAll().split(' ').value(1).toDouble() * pageSize / 1e6;
}

/// Something like a handbook that never ends, in Markdown.
QByteArray handbook(qsizetype bytes)
{
    static const QStringList words = QStringLiteral("the a of to in that when who answers message queue customer reads "
                                                    "picture where nobody looked before afternoon shift person and or "
                                                    "again because quickly slowly invoice export figure conversation")
                                         .split(u' ');
    QRandomGenerator random(7);
    QString text;
    const auto sentence = [&](int count) {
        QString made;
        for (int word = 0; word < count; ++word)
            made += (word == 0 ? QString() : QStringLiteral(" ")) + words[random.bounded(int(words.size()))];
        return made + QStringLiteral(". ");
    };
    for (int section = 1; text.size() < bytes; ++section) {
        text += QStringLiteral("## Section %1: %2\n\n").arg(section).arg(sentence(4));
        for (int paragraph = 0; paragraph < 4; ++paragraph) {
            for (int count = 3 + random.bounded(5); count > 0; --count)
                text += sentence(6 + random.bounded(14))
                        + (count % 3 == 0 ? QStringLiteral("**bold** and `code` ") : QString());
            text += QStringLiteral("\n\n");
        }
        for (int item = 0; item < 5; ++item)
            text += QStringLiteral("- ") + sentence(5 + random.bounded(20)) + u'\n';
        text += u'\n';
        if (section % 4 == 0) {
            text += QStringLiteral("| one | two | three |\n|---|---|---|\n");
            for (int row = 0; row < 6; ++row)
                text += QStringLiteral("| %1 | %2 | %3 |\n").arg(sentence(2), sentence(6), sentence(1));
            text += u'\n';
        }
        if (section % 5 == 0)
            text += QStringLiteral("```\nint main()\n{\n    return 0;\n}\n```\n\n");
    }
    return text.toUtf8();
}

std::shared_ptr<const TextDocument> loaded(const QByteArray &content)
{
    TextLoader loader;
    const std::unique_ptr<TextJob> job = loader.load(content, QStringLiteral("text/markdown"));
    std::shared_ptr<const TextDocument> document;
    QEventLoop loop;
    QObject::connect(job.get(), &TextJob::loaded, &loop, [&](const std::shared_ptr<const TextDocument> &result) {
        document = result;
        loop.quit();
    });
    loop.exec();
    return document;
}

QList<HighlightView> scattered(qint64 length, int count)
{
    QRandomGenerator random(42);
    QList<HighlightView> highlights;
    for (int number = 1; number <= count; ++number) {
        const qint64 start = random.bounded(length - 300);
        highlights.append({.id = conversation(number),
                           .span = {start, start + 5 + random.bounded(number % 20 == 0 ? 2'000 : 150)},
                           .number = number,
                           .state = HighlightView::State(random.bounded(10) < 7 ? 0 : random.bounded(4)),
                           .label = QStringLiteral("Highlight %1").arg(number)});
    }
    return highlights;
}

/// What every widget is put through.
void benchScrolling(QAbstractScrollArea &area)
{
    QScrollBar *bar = area.verticalScrollBar();
    const auto settle = [] { QCoreApplication::processEvents(); };
    bar->setValue(bar->maximum() / 3);
    settle();
    print("scroll by a step", timesOf(400, [&](int) {
              bar->setValue(bar->value() + std::max(1, bar->singleStep()));
              settle();
          }));
    print("scroll by a page", timesOf(100, [&](int) {
              bar->setValue(bar->value() + bar->pageStep());
              settle();
          }));
    QRandomGenerator random(3);
    print("scroll to anywhere", timesOf(100, [&](int) {
              bar->setValue(random.bounded(bar->maximum()));
              settle();
          }));
    int width = windowSize.width();
    print("resize by a step", timesOf(30, [&](int round) {
              width = 700 + round * 7;
              area.resize(width, windowSize.height());
              settle();
          }));
    area.resize(windowSize);
    settle();
}

void benchTextCanvas(const QByteArray &content, int count)
{
    const double before = residentMegabytes();
    out() << "TextCanvas\n";
    std::shared_ptr<const TextDocument> document;
    print("read, on another thread", timeOf([&] { document = loaded(content); }));
    QList<HighlightView> highlights = scattered(document->plainText().length(), count);
    TextCanvas canvas;
    canvas.resize(windowSize);
    canvas.show();
    QCoreApplication::processEvents();
    const auto settle = [] { QCoreApplication::processEvents(); };
    print("set the document", timeOf([&] { canvas.setDocument(document); }));
    print("set the highlights", timeOf([&] { canvas.setHighlights(highlights); }));
    print("first paint", timeOf([&] { canvas.viewport()->repaint(); }));
    print("paint everything again", timesOf(60, [&](int) { canvas.viewport()->repaint(); }));
    benchScrolling(canvas);
    print("zoom by a step", timesOf(20, [&](int round) {
              if (round < 10)
                  canvas.zoomIn();
              else
                  canvas.zoomOut();
              settle();
          }));
    QRandomGenerator random(9);
    print("another state for a highlight", timesOf(100, [&](int) {
              HighlightView &view = highlights[random.bounded(count)];
              view.state = view.state == HighlightView::State::Open ? HighlightView::State::Resolved
                                                                    : HighlightView::State::Open;
              canvas.updateHighlight(view);
              settle();
          }));
    print("another place for a highlight", timesOf(100, [&](int) {
              HighlightView &view = highlights[random.bounded(count)];
              ++view.span.start;
              canvas.updateHighlight(view);
              settle();
          }));
    print("go to a highlight", timesOf(100, [&](int) {
              const ConversationId id = highlights[random.bounded(count)].id;
              canvas.setSelected(id);
              canvas.ensureHighlightVisible(id);
              settle();
          }));
    print("one key of the cursor", timesOf(200, [&](int) {
              QKeyEvent key(QEvent::KeyPress, Qt::Key_Right, Qt::ShiftModifier);
              QCoreApplication::sendEvent(&canvas, &key);
              settle();
          }));
    print("what is under the pointer", timesOf(500, [&](int) {
              (void)canvas.highlightsAt(
                  QPointF(random.bounded(windowSize.width()), random.bounded(windowSize.height())));
          }));
    print("search for a word that is often", timesOf(5, [&](int) {
              canvas.setSearch(QStringLiteral("conversation"));
              settle();
          }));
    print("search for one that is not there", timesOf(5, [&](int) {
              canvas.setSearch(QStringLiteral("xylophone"));
              settle();
          }));
    canvas.setSearch(QStringLiteral("section 3"));
    print("go to the next place", timesOf(50, [&](int) {
              canvas.findNext();
              settle();
          }));
    canvas.setSearch({});
    canvas.setSelection({1'000'000, 1'000'300});
    print("offer a conversation about it", timesOf(5, [&](int) { canvas.startConversation(); }));
    print("and until it is offered", timesOf(5, [&](int) {
              QEventLoop offered;
              QObject::connect(&canvas, &TextCanvas::promptDue, &offered, &QEventLoop::quit);
              canvas.startConversation();
              offered.exec();
          }));
    out() << "  memory: " << residentMegabytes() - before << " MB more\n";
}

/// Qt's own widgets show highlights as extra selections.
template <class Editor>
void benchPeer(const char *name, const QByteArray &content, int count, const std::function<void(Editor &)> &fill)
{
    const double before = residentMegabytes();
    out() << name << '\n';
    Editor editor;
    editor.setReadOnly(true);
    editor.resize(windowSize);
    editor.show();
    QCoreApplication::processEvents();
    print("set the document", timeOf([&] { fill(editor); }));
    QList<QTextEdit::ExtraSelection> selections;
    for (const HighlightView &view : scattered(content.size() * 8 / 10, count)) {
        QTextEdit::ExtraSelection selection;
        selection.cursor = QTextCursor(editor.document());
        selection.cursor.setPosition(int(view.span.start));
        selection.cursor.setPosition(int(view.span.end), QTextCursor::KeepAnchor);
        selection.format.setBackground(QColor(0xdde3fb));
        selections.append(selection);
    }
    print("set the highlights", timeOf([&] { editor.setExtraSelections(selections); }));
    print("first paint", timeOf([&] { editor.viewport()->repaint(); }));
    benchScrolling(editor);
    print("another state for a highlight", timesOf(5, [&](int round) {
              selections[round].format.setBackground(QColor(0xe0f0e0));
              editor.setExtraSelections(selections);
              QCoreApplication::processEvents();
          }));
    print("search for one that is not there",
          timesOf(3, [&](int) { (void)editor.document()->find(QStringLiteral("xylophone")); }));
    out() << "  memory: " << residentMegabytes() - before << " MB more\n";
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    const QByteArray content = handbook(qsizetype(arguments.value(1, QStringLiteral("5")).toDouble() * 1e6));
    const int count = arguments.value(2, QStringLiteral("2000")).toInt();
    out() << "Markdown of " << double(content.size()) / 1e6 << " MB, " << count << " highlights, " << windowSize.width()
          << " × " << windowSize.height() << "\n";
    benchTextCanvas(content, count);
    const QString text = QString::fromUtf8(content);
    benchPeer<QPlainTextEdit>("QPlainTextEdit, which shows the source", content, count,
                              [&](QPlainTextEdit &editor) { editor.setPlainText(text); });
    benchPeer<QTextBrowser>("QTextBrowser", content, count, [&](QTextBrowser &browser) { browser.setMarkdown(text); });
    return 0;
}
