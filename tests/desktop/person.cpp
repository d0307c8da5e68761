// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktop/person.h"

#include "anchorcanvas.h"

#include "canvas/imagecanvas.h"
#include "canvas/textcanvas.h"
#include "testkit/patience.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>

namespace Pinthread {

namespace {

std::unique_ptr<Profile> profileIn(const QString &directory)
{
    auto profile = Profile::open(directory);
    if (!profile)
        qFatal("%s", qPrintable(profile.error()));
    return std::move(*profile);
}

} // namespace

Person::Person(const QString &name, const QUrl &server, const QString &profileDirectory)
    : m_profile(profileIn(profileDirectory)), m_settings(*m_profile), m_drafts(m_profile->draftsFile()),
      m_workspace(std::make_unique<Workspace>(*m_profile, std::make_unique<RemoteServer>(server, QString()), name,
                                              Workspace::Seams{m_clock, m_random, m_scheduler})),
      m_windows(std::make_unique<Windows>(Surroundings{*m_profile, m_settings, m_loaders, m_drafts, m_files, m_clock},
                                          Windows::Memory::Kept))
{
    m_settings.setUserName(name); // As everybody has said who uses it for longer than a minute.
    const bool isNew = !QFileInfo::exists(m_profile->windowsDirectory());
    m_windows->useWorkspace(*m_workspace);
    if (isNew)
        window().resize(1100, 760);
    m_windows->show();
    m_workspace->start();
}

Person::~Person() = default;

void Person::drop(const QStringList &fileNames)
{
    QMimeData mime;
    QList<QUrl> urls;
    for (const QString &name : fileNames)
        urls.append(QUrl::fromLocalFile(name));
    mime.setUrls(urls);
    QDragEnterEvent enter(QPoint(200, 200), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &enter);
    if (!enter.isAccepted())
        qFatal("the window does not want what is held over it");
    QDropEvent drop(QPointF(200, 200), Qt::CopyAction, &mime, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window(), &drop);
}

void Person::open(const QString &fileName)
{
    drop({fileName});
    const bool there = Testkit::eventually([&] {
        const AssetView *view = window().currentView();
        return view && view->opener().stage() == AssetOpener::Stage::Ready && !view->imageCanvas()->isReadOnly()
               && view->imageCanvas()->imageSize() == QSize(400, 300);
    });
    if (!there)
        qFatal("%s cannot be pinned on", qPrintable(fileName));
}

void Person::read(const QString &fileName)
{
    drop({fileName});
    const bool there = Testkit::eventually([&] {
        const AssetView *view = window().currentView();
        return view && view->opener().stage() == AssetOpener::Stage::Ready && view->board()->mayStart()
               && view->textCanvas() && view->textCanvas()->document();
    });
    if (!there)
        qFatal("%s cannot be discussed", qPrintable(fileName));
}

TextCanvas &Person::text()
{
    TextCanvas *canvas = view().textCanvas();
    if (!canvas || !canvas->document())
        qFatal("no text is open");
    return *canvas;
}

void Person::select(const QString &words)
{
    const PlainText &plain = text().document()->plainText();
    const qsizetype at = plain.text().indexOf(words);
    if (at < 0)
        qFatal("the text has no “%s”", qPrintable(words));
    text().setSelection({plain.positionOf(at), plain.positionOf(at + words.size())});
}

void Person::discuss(const QString &words)
{
    select(words);
    QTest::keyClick(&text(), Qt::Key_Return); // Offers it,
    QTest::keyClick(&text(), Qt::Key_Return); // and takes the offer.
    const auto writes = [this] {
        const ChatWindow *chat = view().board()->chat();
        const auto *range =
            chat && chat->isVisible() && chat->newAnchor() ? std::get_if<TextRange>(&*chat->newAnchor()) : nullptr;
        return range && text().selection().isEmpty();
    };
    if (!Testkit::eventually(writes))
        qFatal("no conversation about “%s” was begun", qPrintable(words));
}

QStringList Person::highlighted()
{
    QStringList all;
    for (const HighlightView &highlight : text().highlights())
        all.append(text().document()->plainText().words(highlight.span));
    return all;
}

void Person::writeText(const QString &fileName, const QByteArray &content)
{
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(fileName));
}

void Person::press(QWidget &in, const char *name)
{
    QWidget *found = nullptr;
    const bool there = Testkit::eventually([&] {
        found = button(in, QLatin1String(name));
        return found && found->isEnabled();
    });
    if (!there)
        qFatal("there is no button “%s”", name);
    QTest::mouseClick(found, Qt::LeftButton);
}

void Person::paintPicture(const QString &fileName, const QColor &colour)
{
    QImage image(400, 300, QImage::Format_RGB32);
    image.fill(colour);
    if (!image.save(fileName))
        qFatal("%s cannot be written", qPrintable(fileName));
}

AssetView &Person::view()
{
    AssetView *view = window().currentView();
    if (!view)
        qFatal("no picture is open");
    return *view;
}

void Person::clickAt(double x, double y)
{
    ImageCanvas *canvas = view().imageCanvas();
    QTest::mouseClick(canvas->viewport(), Qt::LeftButton, {}, canvas->viewportPosition({x, y}));
}

QPlainTextEdit &Person::composer()
{
    auto *composer = view().findChild<QPlainTextEdit *>();
    if (!composer || !composer->isVisible())
        qFatal("there is nowhere to write");
    return *composer;
}

void Person::type(const QString &text)
{
    QTest::keyClicks(&composer(), text);
}

QString Person::typed()
{
    return composer().toPlainText();
}

void Person::write(const QString &text)
{
    type(text);
    QTest::keyClick(&composer(), Qt::Key_Return);
}

bool Person::becomes(AssetOpener::Stage stage)
{
    return Testkit::eventually([&] {
        const AssetView *view = window().currentView();
        return view && view->opener().stage() == stage;
    });
}

const ConversationItem &Person::conversation(int number)
{
    const ConversationListModel &model = view().board()->conversations();
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.itemAt(row).conversation.number == number)
            return model.itemAt(row);
    }
    qFatal("There is no conversation %d.", number);
}

QStringList Person::conversations()
{
    const ConversationListModel &model = view().board()->conversations();
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row) {
        const ConversationItem &item = model.itemAt(row);
        const QString number = item.state() == ConversationItem::State::Failed ? QStringLiteral("failed")
                               : item.state() == ConversationItem::State::Unsent
                                   ? QStringLiteral("unsent")
                                   : QString::number(item.conversation.number);
        words += QStringLiteral("%1: %2").arg(number, item.title());
    }
    return words;
}

QWidget *Person::button(QWidget &in, const QString &name)
{
    const auto buttons = in.findChildren<QAbstractButton *>();
    for (QAbstractButton *button : buttons) {
        const QString text = button->text().remove(QLatin1Char('&'));
        if (button->isVisible() && (text == name || button->accessibleName() == name))
            return button;
    }
    return nullptr;
}

} // namespace Pinthread
