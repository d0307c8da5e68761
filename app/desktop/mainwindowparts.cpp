// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

/// \file
/// How MainWindow is put together.

#include "connectionbanner.h"
#include "mainwindow.h"
#include "namebar.h"
#include "pictureintake.h"
#include "windowactions.h"

#include "library/librarypage.h"

#include <QMenuBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Pinthread {

void MainWindow::build()
{
    m_actions = new WindowActions(this);
    layOut();
    connectWindowActions();
    connectViewActions();
    connectPanes();
    connect(m_banner, &ConnectionBanner::joinRequested, this, &MainWindow::joinRequested);
    connect(m_banner, &ConnectionBanner::signInRequested, this, &MainWindow::signInRequested);
    connect(m_home, &LibraryPage::openFileRequested, m_intake, &PictureIntake::choose);
    connect(m_home, &LibraryPage::sampleRequested, this, &MainWindow::openSample);
    connect(m_home, &LibraryPage::joinRequested, this, &MainWindow::joinRequested);
    connect(m_home, &LibraryPage::backRequested, this, [this] { setHomeShown(false); });
    connect(m_home, &LibraryPage::userNameChosen, &m_surroundings.settings, &Settings::setUserName);
    connect(m_home, &LibraryPage::orderChosen, &m_surroundings.settings, &Settings::setLibraryOrder);
    useWorkspace();
}

void MainWindow::buildAnew()
{
    m_buildsAnew = false;
    const WindowState before = state();
    const bool home = m_homeWanted;
    m_panes->setWorkspace(nullptr);
    delete takeCentralWidget();
    menuBar()->clear();
    delete m_actions;
    build();
    restore(before);
    setHomeShown(home);
}

void MainWindow::layOut()
{
    auto *centre = new QWidget(this);
    m_banner = new ConnectionBanner(m_surroundings.clock, centre);
    m_notice = new Notice(centre);
    m_nameBar = new NameBar(centre);
    m_pages = new QStackedWidget(centre);
    m_home = new LibraryPage(m_surroundings.clock, m_pages);
    m_home->setOrder(m_surroundings.settings.libraryOrder());
    m_panes = new Panes(m_surroundings, m_pages);
    m_pages->addWidget(m_home);
    m_pages->addWidget(m_panes);

    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_notice);
    column->addWidget(m_nameBar);
    column->addWidget(m_pages, 1);
    setCentralWidget(centre);
    askForUserName();
}

void MainWindow::connectPanes()
{
    connect(m_panes, &Panes::currentViewChanged, this, &MainWindow::onCurrentView);
    connect(m_panes, &Panes::viewCame, this, &MainWindow::greetView);
    connect(m_panes, &Panes::identified, this, &MainWindow::onIdentified);
    connect(m_panes, &Panes::menuRequested, this, &MainWindow::showTabMenu);
    connect(m_panes, &Panes::stateChanged, this, &MainWindow::stateChanged);
    connect(m_panes, &Panes::panelWidthChanged, this, [this](int width) {
        m_panelWidth = width;
        m_surroundings.settings.setPanelWidth(width);
        for (AssetView *view : views())
            view->setPanelWidth(width);
        Q_EMIT stateChanged();
    });
}

} // namespace Pinthread
