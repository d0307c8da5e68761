// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Draws texts of all kinds with highlights in all their states, light and dark, for people to look at:
// QT_QPA_PLATFORM=offscreen canvas_textgallery <folder> [text files…]

#include "canvas/textloader.h"

#include "canvas/texthand.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QScrollBar>

using namespace Pinthread;
using namespace Pinthread::Test;

namespace {

using State = HighlightView::State;

QPalette darkPalette()
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x2b2d31));
    palette.setColor(QPalette::WindowText, QColor(0xe6e7ea));
    palette.setColor(QPalette::Base, QColor(0x1f2023));
    palette.setColor(QPalette::Text, QColor(0xe6e7ea));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a9ca2));
    palette.setColor(QPalette::Button, QColor(0x35373c));
    palette.setColor(QPalette::ButtonText, QColor(0xe6e7ea));
    palette.setColor(QPalette::Highlight, QColor(0x4b8ef7));
    return palette;
}

TextDocumentPointer article()
{
    return markdown(QStringLiteral(
        "# Moving to another support desk\n\n"
        "Everybody who answers customers has read this once and agrees. Where somebody does not, they say so *right at "
        "the "
        "words* that they mean, and the others **answer there**. It replaces [the page of last spring]"
        "(https://example.org/desk), which nobody has looked at since ~~March~~ April.\n\n"
        "## What changes\n\n"
        "The queue is shared. A message is taken by whoever opens it first; `take --next` does the same from a "
        "terminal. "
        "Messages that wait for longer than two hours are marked, and after four hours the team lead is told.\n\n"
        "- Shifts begin at eight and at fourteen o'clock.\n"
        "- Every shift has one person who only reads:\n"
        "  - they sort what comes in,\n"
        "  - and they write down what is asked *twice*.\n"
        "- Weekends stay as they are.\n\n"
        "1. Read the message to its end.\n2. Look for it in what was answered before.\n3. Answer, and say what happens "
        "next, even when that is only that somebody else will look at it tomorrow.\n\n"
        "> We would rather answer one question well than three of them fast.\n>\n> — from the first page of the old "
        "handbook\n\n"
        "### How long things may take\n\n"
        "| Kind of message | First answer | Solved | Who |\n|---|---:|---:|:---:|\n| Cannot sign in | 15 min | 2 h | "
        "all |\n"
        "| Something is wrong with an invoice | 1 h | 1 day | Ada, Tom |\n| Wishes | 1 day | | product |\n\n"
        "The figures come from the script below; run it with last month's export.\n\n"
        "```python\nfrom desk import export\n\ndef waiting(messages):\n    \"\"\"How long each of them waited, in "
        "minutes.\"\"\"\n"
        "    return [m.answered - m.received for m in messages if m.answered]\n```\n\n"
        "---\n\n"
        "#### Pictures\n\n"
        "![The queue on a Monday morning](queue.png) shows what we mean. Questions about all of this go to the usual "
        "place.\n"));
}

TextDocumentPointer page()
{
    return html(QStringLiteral(
        "<html><head><title>Not shown</title><style>p { color: red }</style></head><body><h1>An HTML page</h1>"
        "<p>With <b>bold</b>, <i>italic</i>, <code>code</code>, <s>struck</s> and a <a "
        "href='https://example.org'>link</a>; "
        "a picture: <img src='x.png' alt='a house by the sea'> and one without words: <img src='y.png'>.</p>"
        "<script>alert('no')</script><blockquote><p>A quote,</p><blockquote><p>and one within it</p></blockquote>"
        "<ul><li>with a list</li><li>of two</li></ul></blockquote>"
        "<dl><dt>Term</dt><dd>What it means, in a sentence or two that go on for longer than one line does, so that "
        "one "
        "can see how that looks.</dd></dl>"
        "<pre>  preformatted\n    text\twith a tab</pre>"
        "<table><tr><th>One</th><th>Two</th></tr><tr><td>Some words in a cell that take more than one line, because "
        "there "
        "are so many of them that they cannot all stand in one.</td><td>Few words</td></tr></table>"
        "<h3>Other writing</h3><p>日本語の文章もここにあります。読みやすいでしょうか。</p>"
        "<p>هذا نص باللغة العربية with English words بينهما.</p><p>Ελληνικά, кириллица, 😀 emoji.</p></body></html>"));
}

TextDocumentPointer log()
{
    QString text = QStringLiteral("# A file of lines\n\n");
    for (int line = 1; line < 60; ++line) {
        text += QStringLiteral("2026-11-%1 08:%2:00 server[%3]: took %4 ms for GET /assets/%5\n")
                    .arg(line / 3 + 1, 2, 10, QLatin1Char('0'))
                    .arg(line, 2, 10, QLatin1Char('0'))
                    .arg(400 + line * 7)
                    .arg(line * line % 97)
                    .arg(line * 31 % 1'000);
    }
    return plain(text);
}

class Gallery
{
public:
    Gallery(QDir folder, QString theme) : m_folder(std::move(folder)), m_theme(std::move(theme))
    {
        m_canvas.resize(1'000, 800);
        m_canvas.show();
    }

    void highlights()
    {
        const TextDocumentPointer document = article();
        m_canvas.setDocument(document);
        int number = 0;
        QList<HighlightView> views;
        const auto add = [&](const QString &words, State state = State::Open, bool unread = false) {
            views.append(highlight(++number, spanOf(*document, words), state));
            views.last().unread = unread;
        };
        add(QStringLiteral("support desk"), State::Resolved);
        add(QStringLiteral("has read this once"));
        add(QStringLiteral("read this once and agrees. Where somebody does not, they say so right"));
        add(QStringLiteral("not, they say so"), State::Open, true);
        add(QStringLiteral("the others answer there"), State::Resolved);
        add(QStringLiteral("last spring"), State::Failed);
        add(QStringLiteral("take --next"), State::Open);
        add(QStringLiteral("from a terminal"), State::Unsent);
        add(QStringLiteral("one person who only reads:\nthey sort what comes in,\nand they write down"));
        add(QStringLiteral("rather answer one question well than three"), State::Resolved, true);
        add(QStringLiteral("2 h\tall\nSomething is wrong with an invoice\t1 h"));
        add(QStringLiteral("def waiting(messages):\n    \"\"\"How long"), State::Failed);
        for (int more = 0; more < 5; ++more)
            add(QStringLiteral("Weekends stay"));
        views[7].number = 0;
        views[5].number = 0;
        m_canvas.setHighlights(views);
        save(QStringLiteral("highlights"));
        m_canvas.setSelected(conversation(3));
        save(QStringLiteral("one-selected"));
        m_canvas.setSelected(conversation(9));
        m_canvas.setProvisionalHighlight(spanOf(*document, QStringLiteral("Messages that wait for longer")));
        m_canvas.setSelection(
            spanOf(*document, QStringLiteral("terminal. Messages that wait for longer than two hours")));
        save(QStringLiteral("words-selected"));
        m_canvas.setProvisionalHighlight({});
        m_canvas.setSelection({0, 0});
        m_canvas.startSearch();
        m_canvas.setSearch({});
        m_canvas.findChild<QWidget *>(QStringLiteral("textSearchEdit"))->setProperty("text", QStringLiteral("answer"));
        save(QStringLiteral("search"));
        QTest::keyClick(m_canvas.findChild<QWidget *>(QStringLiteral("textSearchEdit")), Qt::Key_Escape);
        m_canvas.verticalScrollBar()->setValue(m_canvas.verticalScrollBar()->maximum());
        save(QStringLiteral("end"));
        m_canvas.setZoomFactor(1.6);
        save(QStringLiteral("large"));
        m_canvas.setZoomFactor(0.6);
        save(QStringLiteral("small"));
        m_canvas.setZoomFactor(1);
        m_canvas.resize(400, 800);
        save(QStringLiteral("narrow"));
        m_canvas.resize(1'000, 800);
        m_canvas.setHighlights({});
    }

    void document(const TextDocumentPointer &document, const QString &name)
    {
        m_canvas.setDocument(document);
        save(name);
    }

private:
    void save(const QString &what)
    {
        QCoreApplication::processEvents();
        m_canvas.grab().save(m_folder.filePath(m_theme + u'-' + what + QStringLiteral(".png")));
    }

    QDir m_folder;
    QString m_theme;
    TextCanvas m_canvas;
};

TextDocumentPointer loaded(const QString &fileName)
{
    TextLoader loader;
    const std::unique_ptr<TextJob> job = loader.load(fileName);
    TextDocumentPointer document;
    QEventLoop loop;
    QObject::connect(job.get(), &TextJob::loaded, [&](const TextDocumentPointer &result) {
        document = result;
        loop.quit();
    });
    QObject::connect(job.get(), &TextJob::failed, &loop, &QEventLoop::quit);
    loop.exec();
    return document;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    const QDir folder(app.arguments().value(1, QStringLiteral(".")));
    folder.mkpath(QStringLiteral("."));
    for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
        if (theme == QLatin1String("dark"))
            QApplication::setPalette(darkPalette());
        Gallery gallery(folder, theme);
        gallery.highlights();
        gallery.document(page(), QStringLiteral("html"));
        gallery.document(log(), QStringLiteral("plain"));
        gallery.document(markdown({}), QStringLiteral("empty"));
        for (const QString &fileName : app.arguments().mid(2))
            gallery.document(loaded(fileName), QFileInfo(fileName).completeBaseName());
    }
    return 0;
}
