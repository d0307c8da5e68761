// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "connectionbanner.h"
#include "notice.h"
#include "startpage.h"
#include "windowactions.h"
#include "windowplace.h"

#include "canvas/imagecanvas.h"
#include "conversation/conversationpanel.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMessageBox>
#include <QMimeData>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace Pinthread {

namespace {

const QString placeKey = QStringLiteral("window/place");
const QString panelKey = QStringLiteral("window/panel");
const QString folderKey = QStringLiteral("open/folder");

constexpr int firstView = 1; ///< Page 0 is the start page.

} // namespace

MainWindow::MainWindow(Surroundings surroundings)
    : m_surroundings(surroundings), m_actions(new WindowActions(this)), m_tabs(new QTabBar(this)),
      m_banner(new ConnectionBanner(surroundings.clock, this)), m_notice(new Notice(this)),
      m_pages(new QStackedWidget(this)), m_start(new StartPage(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    layOut();
    connectActions();
    connect(m_banner, &ConnectionBanner::joinRequested, this, &MainWindow::joinRequested);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::chooseFiles);
    connect(m_start, &StartPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_start, &StartPage::joinRequested, this, &MainWindow::joinRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::showView);
    connect(m_tabs, &QTabBar::tabCloseRequested, this, &MainWindow::closeView);
    connect(m_tabs, &QTabBar::tabMoved, this, [this](int from, int to) {
        QWidget *view = m_pages->widget(firstView + from);
        m_pages->removeWidget(view);
        m_pages->insertWidget(firstView + to, view);
        showView(m_tabs->currentIndex());
    });
    connect(m_notice, &Notice::actionRequested, this, [this] {
        m_notice->clear();
        if (m_noticeAction)
            m_noticeAction();
    });
    restorePlace();
    updateTitle();
}

MainWindow::~MainWindow() = default;

void MainWindow::layOut()
{
    m_tabs->setObjectName(QStringLiteral("pictureTabs"));
    m_tabs->setAccessibleName(tr("Open pictures"));
    m_tabs->setDocumentMode(true);
    m_tabs->setDrawBase(false);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->setAutoHide(true);
    m_tabs->setExpanding(false);
    m_tabs->setElideMode(Qt::ElideMiddle);
    m_tabs->setFocusPolicy(Qt::TabFocus);
    m_pages->addWidget(m_start);

    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_banner);
    column->addWidget(m_notice);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
    setMinimumSize(420, 320);
}

void MainWindow::connectActions()
{
    const WindowActions &a = *m_actions;
    connect(a.open, &QAction::triggered, this, &MainWindow::chooseFiles);
    connect(a.paste, &QAction::triggered, this, &MainWindow::paste);
    connect(a.sample, &QAction::triggered, this, &MainWindow::openSample);
    connect(a.join, &QAction::triggered, this, &MainWindow::joinRequested);
    connect(a.leave, &QAction::triggered, this, &MainWindow::leaveRequested);
    connect(a.close, &QAction::triggered, this, [this] { closeView(m_tabs->currentIndex()); });
    connect(a.quit, &QAction::triggered, this, &QWidget::close);
    connect(a.nextPicture, &QAction::triggered, this, [this] { showOther(1); });
    connect(a.previousPicture, &QAction::triggered, this, [this] { showOther(-1); });
    connect(a.about, &QAction::triggered, this, &MainWindow::showAbout);
    connect(a.aboutQt, &QAction::triggered, qApp, &QApplication::aboutQt);
    connect(a.panel, &QAction::toggled, this, [this](bool shown) {
        for (AssetView *view : views())
            view->setPanelVisible(shown);
    });

    const auto onView = [this](QAction *action, auto act) {
        connect(action, &QAction::triggered, this, [this, act] {
            if (AssetView *view = currentView())
                act(*view);
        });
    };
    onView(a.zoomIn, [](AssetView &view) { view.canvas()->zoomIn(); });
    onView(a.zoomOut, [](AssetView &view) { view.canvas()->zoomOut(); });
    onView(a.fit, [](AssetView &view) { view.canvas()->fitToWindow(); });
    onView(a.actualSize, [](AssetView &view) { view.canvas()->actualSize(); });
    onView(a.next, [](AssetView &view) { view.panel()->activateNext(); });
    onView(a.previous, [](AssetView &view) { view.panel()->activatePrevious(); });
    onView(a.remove, [](AssetView &view) { view.board()->deleteConversation(); });
    onView(a.placeByKeyboard, [](AssetView &view) {
        view.canvas()->setFocus();
        view.canvas()->startKeyboardPlacing();
    });
}

QList<PictureSource> MainWindow::setWorkspace(Workspace *workspace)
{
    QList<PictureSource> closed;
    for (const AssetView *view : views())
        closed.append(view->opener().source());
    // At once, not later: they must not outlive the workspace that they use.
    for (AssetView *view : views())
        delete view;
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    showView(-1);
    if (m_workspace) {
        disconnect(m_workspace, nullptr, this, nullptr);
        disconnect(m_banner, nullptr, m_workspace, nullptr);
    }
    m_workspace = workspace;
    if (m_workspace) {
        connect(m_workspace, &Workspace::statusChanged, this, &MainWindow::onStatus);
        connect(m_workspace, &Workspace::problem, this, [this](const QString &message) { say(message); });
        connect(m_banner, &ConnectionBanner::tryNowRequested, m_workspace, &Workspace::tryNow);
        onStatus(m_workspace->status());
        const ServerAccess &server = m_workspace->server();
        m_start->setTeam(server.displayName());
        m_actions->setInTeam(!server.isEmbedded());
    }
    return closed;
}

void MainWindow::openPictures(const QList<PictureSource> &pictures)
{
    m_notice->clear();
    for (const PictureSource &picture : pictures) {
        AssetView *view = nullptr;
        for (AssetView *other : views()) {
            if (!picture.fileName.isEmpty() && other->opener().source().fileName == picture.fileName
                && other->opener().stage() != AssetOpener::Stage::NoPicture)
                view = other;
        }
        if (!view)
            view = addView(picture);
        m_tabs->setCurrentIndex(int(views().indexOf(view)));
    }
}

void MainWindow::openSample()
{
    PictureSource sample = PictureSource::fromFile(QStringLiteral(":/samples/sample.png"));
    sample.name = tr("Sample");
    openPictures({sample});
}

AssetView *MainWindow::currentView() const
{
    return qobject_cast<AssetView *>(m_pages->currentWidget());
}

QList<AssetView *> MainWindow::views() const
{
    QList<AssetView *> all;
    for (int page = firstView; page < m_pages->count(); ++page)
        all.append(qobject_cast<AssetView *>(m_pages->widget(page)));
    return all;
}

void MainWindow::say(const QString &text, const QString &action, std::function<void()> then)
{
    m_noticeAction = std::move(then);
    m_notice->say(text, action);
}

AssetView *MainWindow::addView(const PictureSource &picture)
{
    auto *view = new AssetView(
        picture, {*m_workspace, m_surroundings.images, m_surroundings.drafts, m_surroundings.clock}, m_pages);
    view->setPanelVisible(m_actions->panel->isChecked());
    connect(view, &AssetView::identified, this, [this, view](const QString &urlId) { onIdentified(view, urlId); });
    m_pages->addWidget(view);
    connect(view, &AssetView::closeRequested, this, [this, view] { closeView(int(views().indexOf(view))); });
    connect(view, &AssetView::nameChanged, this, [this, view] { showName(view); });
    const int tab = m_tabs->addTab(QString());
    showName(view);
    m_tabs->setTabToolTip(tab, picture.fileName.toHtmlEscaped());
    view->start();
    return view;
}

void MainWindow::showName(const AssetView *view)
{
    const auto tab = int(views().indexOf(view));
    m_tabs->setTabText(tab, view->name().replace(QLatin1Char('&'), QLatin1String("&&")));
    updateTitle();
}

void MainWindow::onIdentified(AssetView *view, const QString &urlId)
{
    const QList<AssetView *> all = views();
    const auto same = std::find_if(all.begin(), all.end(), [&](const AssetView *other) {
        return other != view && other->opener().urlId() == urlId;
    });
    if (same == all.end())
        return;
    const bool wasCurrent = view == currentView();
    AssetView *first = *same;
    closeView(int(all.indexOf(view)));
    if (wasCurrent)
        m_tabs->setCurrentIndex(int(views().indexOf(first)));
}

void MainWindow::closeView(int index)
{
    if (index < 0 || index >= m_tabs->count())
        return;
    QWidget *view = m_pages->widget(firstView + index);
    m_pages->removeWidget(view);
    m_tabs->removeTab(index);
    // Later: it may be in the middle of telling something.
    view->hide();
    view->deleteLater();
    showView(m_tabs->currentIndex());
}

void MainWindow::showView(int index)
{
    // Without a tab the index is -1, and the page the start page.
    m_pages->setCurrentIndex(qMin(firstView + index, m_pages->count() - 1));
    m_actions->setPictureOpen(index >= 0);
    m_pages->currentWidget()->setFocus();
    updateTitle();
}

void MainWindow::showOther(int step)
{
    const int count = m_tabs->count();
    if (count > 0)
        m_tabs->setCurrentIndex((m_tabs->currentIndex() + step + count) % count);
}

void MainWindow::chooseFiles()
{
    auto *dialog = new QFileDialog(this, tr("Open a picture"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters(
        {tr("Pictures (%1)").arg(QStringLiteral("*.png *.jpg *.jpeg *.webp *.gif *.bmp *.tif *.tiff")),
         tr("All files (%1)").arg(QStringLiteral("*"))});
    const QString folder = m_surroundings.profile.settings().value(folderKey).toString();
    if (!folder.isEmpty())
        dialog->setDirectory(folder);
    connect(dialog, &QFileDialog::filesSelected, this, [this, dialog](const QStringList &files) {
        m_surroundings.profile.settings().setValue(folderKey, dialog->directory().absolutePath());
        QList<PictureSource> pictures;
        for (const QString &file : files)
            pictures.append(PictureSource::fromFile(file));
        openPictures(pictures);
    });
    dialog->open();
}

void MainWindow::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    const QList<PictureSource> pictures = mime ? picturesIn(*mime) : QList<PictureSource>();
    if (pictures.isEmpty())
        say(tr("There is no picture on the clipboard. Copy one, or a picture file, and try again."));
    else
        openPictures(pictures);
}

void MainWindow::onStatus(const ConnectionStatus &status)
{
    m_banner->setStatus(status);
}

void MainWindow::updateTitle()
{
    const AssetView *view = currentView();
    setWindowTitle(view ? tr("%1 – Pinthread").arg(view->name()) : tr("Pinthread"));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!mayHoldPictures(*event->mimeData()))
        return;
    event->acceptProposedAction();
    m_start->setInviting(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    m_start->setInviting(false);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_start->setInviting(false);
    const QList<PictureSource> pictures = picturesIn(*event->mimeData());
    if (pictures.isEmpty()) {
        say(tr("There was no picture in what you dropped."));
        return;
    }
    event->acceptProposedAction();
    openPictures(pictures);
    activateWindow();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QMainWindow::paintEvent(event);
    if (!m_painted) {
        m_painted = true;
        QMetaObject::invokeMethod(this, &MainWindow::firstPainted, Qt::QueuedConnection);
    }
}

void MainWindow::restorePlace()
{
    QSettings &settings = m_surroundings.profile.settings();
    placeWindow(*this, settings.value(placeKey).toByteArray());
    m_actions->panel->setChecked(settings.value(panelKey, true).toBool());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    QSettings &settings = m_surroundings.profile.settings();
    settings.setValue(placeKey, saveGeometry());
    settings.setValue(panelKey, m_actions->panel->isChecked());
    QMainWindow::closeEvent(event);
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Pinthread"),
                                tr("Pinthread %1\n\nDiscuss pictures at the exact spot that is meant.\n\n"
                                   "Free software under the GNU General Public License, version 3 or later.")
                                    .arg(QStringLiteral(PINTHREAD_VERSION)),
                                QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Pinthread
