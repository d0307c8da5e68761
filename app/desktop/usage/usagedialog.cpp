// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "usage/usagedialog.h"

#include "usage/usagecharts.h"

#include "conversation/button.h"
#include "conversation/look.h"
#include "conversation/messagebar.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace Pinthread {

namespace {

constexpr int edge = 20;
constexpr int buttonHeight = 32;
constexpr int week = 7;
constexpr int month = 30;
constexpr int year = 365;

QLabel *plainLabel(const char *name, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(name));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

UsageDialog::UsageDialog(QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("usageDialog"));
    setWindowTitle(tr("Usage"));
    m_problem = new MessageBar(QStringLiteral("usageProblem"), this);
    m_period = new QComboBox(this);
    m_period->setObjectName(QStringLiteral("usagePeriod"));
    m_period->addItem(tr("The last %Ln day(s)", nullptr, week), week);
    m_period->addItem(tr("The last %Ln day(s)", nullptr, month), month);
    m_period->addItem(tr("The last twelve months"), year);
    m_period->setCurrentIndex(1);
    m_figure = new QComboBox(this);
    m_figure->setObjectName(QStringLiteral("usageFigure"));
    for (const UsageFigure &figure : UsageFigure::all())
        m_figure->addItem(figure.name(), int(figure.kind()));
    m_total = plainLabel("usageTotal", this);
    m_nothing = plainLabel("usageNothing", this);
    m_nothing->setText(tr("Nothing in these days."));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_dayTitle = plainLabel("usageDayTitle", this);
    m_dayTitle->setText(tr("By day"));
    m_assetTitle = plainLabel("usageAssetTitle", this);
    m_assetTitle->setText(tr("By picture or text"));
    m_close = new Button(tr("Close"), Button::Kind::Framed, this);
    m_close->setObjectName(QStringLiteral("usageClose"));
    m_close->setMinimumHeight(buttonHeight);
    layOut();
    connect(m_period, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT daysWanted(days()); });
    connect(m_figure, &QComboBox::currentIndexChanged, this, &UsageDialog::showUsage);
    connect(m_problem, &MessageBar::actionRequested, this, [this] { Q_EMIT daysWanted(days()); });
    connect(m_close, &Button::clicked, this, &QDialog::close);
    followPalette();
    resize(Look::scaled(680, font()), Look::scaled(620, font()));
}

UsageDialog::~UsageDialog() = default;

void UsageDialog::layOut()
{
    const auto buddy = [this](const QString &words, QWidget *field) {
        auto *label = new QLabel(words, this);
        label->setBuddy(field);
        field->setAccessibleName(QString(words).remove(u'&').remove(u':'));
        return label;
    };
    auto *choices = new QHBoxLayout;
    choices->setSpacing(2 * Look::unit);
    choices->addWidget(buddy(tr("&Days:"), m_period));
    choices->addWidget(m_period);
    choices->addSpacing(Look::margin);
    choices->addWidget(buddy(tr("&Show:"), m_figure));
    choices->addWidget(m_figure);
    choices->addStretch();
    m_plots = new QVBoxLayout;
    m_plots->setContentsMargins(edge, edge, edge, Look::margin);
    m_plots->setSpacing(Look::margin);
    m_plots->addLayout(choices);
    m_plots->addWidget(m_total);
    m_plots->addWidget(m_nothing, 1);
    m_plots->addWidget(m_dayTitle);
    m_plots->addWidget(m_assetTitle);

    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(edge, Look::margin, edge, edge - Look::unit);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addLayout(m_plots, 1);
    column->addLayout(buttons);
    m_nothing->hide();
    m_dayTitle->hide();
    m_assetTitle->hide();
}

int UsageDialog::days() const
{
    return m_period->currentData().toInt();
}

void UsageDialog::setUsage(const Usage &usage)
{
    m_problem->clear();
    m_usage = usage;
    showUsage();
}

void UsageDialog::setProblem(const QString &message)
{
    m_problem->say(MessageBar::Kind::Problem, message, tr("Try again"));
}

void UsageDialog::showUsage()
{
    delete m_byDay;
    delete m_byAsset;
    m_byDay = nullptr;
    m_byAsset = nullptr;
    if (!m_usage.from.isValid())
        return; // It is on its way.
    const UsageFigure figure(static_cast<UsageFigure::Kind>(m_figure->currentData().toInt()));
    qint64 total = 0;
    for (const DayUsage &day : std::as_const(m_usage.days))
        total += figure.of(day.figures);
    m_total->setText(tr("%1 in all").arg(figure.inWords(total)));
    const bool any = total > 0;
    const bool anyAsset = any && m_usage.assets && !m_usage.assets->isEmpty();
    m_total->setVisible(any);
    m_nothing->setVisible(!any);
    m_dayTitle->setVisible(any);
    m_assetTitle->setVisible(anyAsset);
    if (any) {
        m_byDay = UsageCharts::byDay(m_usage, figure, this);
        m_plots->insertWidget(m_plots->indexOf(m_dayTitle) + 1, m_byDay, 1);
        m_byDay->show();
    }
    if (anyAsset) {
        m_byAsset = UsageCharts::byAsset(m_usage, figure, this);
        m_plots->insertWidget(m_plots->indexOf(m_assetTitle) + 1, m_byAsset, 1);
        m_byAsset->show();
    }
}

void UsageDialog::followPalette()
{
    QFont total = Look::bold(font());
    total.setPointSizeF(total.pointSizeF() * 1.4);
    m_total->setFont(total);
    m_dayTitle->setFont(Look::bold(font()));
    m_assetTitle->setFont(Look::bold(font()));
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, Look::readable(Look::quietText(palette()), palette().color(QPalette::Window)));
    m_nothing->setPalette(quiet);
    showUsage(); // Plots have colours of their own.
}

void UsageDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followPalette();
}

} // namespace Pinthread
