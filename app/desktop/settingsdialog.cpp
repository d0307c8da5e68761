// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsdialog.h"

#include "colours.h"
#include "settings.h"
#include "translations.h"

#include "canvas/imagecanvas.h"
#include "canvas/imageloader.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSlider>

namespace Pinthread {

namespace {

constexpr int fieldHeight = 30;
constexpr QSize previewSize(320, 200);
constexpr int hintWidth = 360;
/// The slider has a step for each tenth of a percent.
constexpr int sliderSteps = 10;

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, const Translations &translations, ImageLoader &images,
                               QWidget *parent)
    : QDialog(parent), m_settings(settings), m_translations(translations), m_nameLabel(new QLabel(this)),
      m_name(new QLineEdit(this)), m_nameHint(new QLabel(this)), m_languageLabel(new QLabel(this)),
      m_language(new QComboBox(this)), m_pinSizeLabel(new QLabel(this)), m_pinSlider(new QSlider(Qt::Horizontal, this)),
      m_pinSize(new QDoubleSpinBox(this)), m_pinHint(new QLabel(this)), m_preview(new ImageCanvas(this)),
      m_promptLabel(new QLabel(this)), m_promptDelay(new QDoubleSpinBox(this)), m_promptHint(new QLabel(this)),
      m_usual(new QPushButton(this)), m_close(new QPushButton(this))
{
    setObjectName(QStringLiteral("settingsDialog"));
    m_name->setObjectName(QStringLiteral("settingsName"));
    m_name->setMaxLength(80);
    m_name->setMinimumHeight(fieldHeight);
    m_name->setText(m_settings.userName());
    m_language->setObjectName(QStringLiteral("settingsLanguage"));
    m_language->setMinimumHeight(fieldHeight);
    m_pinSlider->setObjectName(QStringLiteral("settingsPinSlider"));
    m_pinSlider->setRange(int(Settings::leastPinSize) * sliderSteps, int(Settings::largestPinSize) * sliderSteps);
    m_pinSlider->setPageStep(sliderSteps);
    m_pinSize->setObjectName(QStringLiteral("settingsPinSize"));
    m_pinSize->setRange(Settings::leastPinSize, Settings::largestPinSize);
    m_pinSize->setDecimals(1);
    m_pinSize->setSingleStep(0.5);
    m_pinSize->setMinimumHeight(fieldHeight);
    m_promptDelay->setObjectName(QStringLiteral("settingsPromptDelay"));
    m_promptDelay->setRange(0, std::chrono::duration<double>(Settings::longestPromptDelay).count());
    m_promptDelay->setDecimals(1);
    m_promptDelay->setSingleStep(0.5);
    m_promptDelay->setMinimumHeight(fieldHeight);
    m_promptDelay->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_usual->setObjectName(QStringLiteral("settingsUsualPinSize"));
    m_usual->setAutoDefault(false);
    m_close->setObjectName(QStringLiteral("settingsClose"));
    m_close->setAutoDefault(false); // Enter in the name means the name.
    for (QLabel *label : {m_nameHint, m_pinHint, m_promptHint}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_nameLabel->setBuddy(m_name);
    m_languageLabel->setBuddy(m_language);
    m_pinSizeLabel->setBuddy(m_pinSlider);
    m_promptLabel->setBuddy(m_promptDelay);
    makePreview(images);
    layOut();
    say();
    applyColours();
    showPinSize(m_settings.pinSize());
    showPromptDelay(m_settings.promptDelay());
    connectControls();
}

SettingsDialog::~SettingsDialog()
{
    hide(); // QDialog's destructor would, and the name would be applied by what is no SettingsDialog any more.
}

void SettingsDialog::layOut()
{
    auto *pins = new QHBoxLayout;
    pins->setSpacing(8);
    pins->addWidget(m_pinSlider, 1);
    pins->addWidget(m_pinSize);
    pins->addWidget(m_usual);

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->addRow(m_nameLabel, m_name);
    form->addRow(nullptr, m_nameHint);
    form->addItem(new QSpacerItem(0, 8));
    form->addRow(m_languageLabel, m_language);
    form->addItem(new QSpacerItem(0, 8));
    form->addRow(m_pinSizeLabel, pins);
    form->addRow(nullptr, m_pinHint);
    form->addRow(nullptr, m_preview);
    form->addItem(new QSpacerItem(0, 8));
    form->addRow(m_promptLabel, m_promptDelay);
    form->addRow(nullptr, m_promptHint);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_close, QDialogButtonBox::RejectRole);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->setSizeConstraint(QLayout::SetFixedSize);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void SettingsDialog::connectControls()
{
    connect(m_name, &QLineEdit::editingFinished, this, &SettingsDialog::applyName);
    connect(&m_settings, &Settings::userNameChanged, m_name, &QLineEdit::setText);
    connect(m_language, &QComboBox::activated, this,
            [this] { m_settings.setLanguage(m_language->currentData().toString()); });
    connect(m_pinSlider, &QSlider::valueChanged, this,
            [this](int value) { m_settings.setPinSize(double(value) / sliderSteps); });
    connect(m_pinSize, &QDoubleSpinBox::valueChanged, &m_settings, &Settings::setPinSize);
    connect(m_usual, &QPushButton::clicked, this, [this] { m_settings.setPinSize(Settings::usualPinSize); });
    connect(&m_settings, &Settings::pinSizeChanged, this, &SettingsDialog::showPinSize);
    connect(m_promptDelay, &QDoubleSpinBox::valueChanged, this,
            [this](double seconds) { m_settings.setPromptDelay(std::chrono::milliseconds(qRound(seconds * 1000))); });
    connect(&m_settings, &Settings::promptDelayChanged, this, &SettingsDialog::showPromptDelay);
}

void SettingsDialog::makePreview(ImageLoader &images)
{
    m_preview->setObjectName(QStringLiteral("settingsPreview"));
    m_preview->setReadOnly(true);
    m_preview->setFixedSize(previewSize);
    m_preview->setFocusPolicy(Qt::NoFocus);
    m_preview->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_sample = images.load(QStringLiteral(":/samples/sample.png"));
    connect(m_sample.get(), &ImageJob::sizeKnown, m_preview, &ImageCanvas::setPlaceholder);
    connect(m_sample.get(), &ImageJob::loaded, m_preview, &ImageCanvas::setPyramid);
    QList<MarkerView> markers;
    const auto pin = [&](double x, double y, int number, MarkerView::State state) {
        MarkerView view;
        view.id = ConversationId({1, quint64(number)});
        view.marker = {x, y, {}};
        view.number = number;
        view.state = state;
        markers.append(view);
    };
    pin(24, 46, 1, MarkerView::State::Open);
    pin(52, 70, 2, MarkerView::State::Resolved);
    pin(78, 40, 3, MarkerView::State::Open);
    m_preview->setMarkers(markers);
}

void SettingsDialog::say()
{
    setWindowTitle(tr("Settings"));
    m_nameLabel->setText(tr("Your &name:"));
    m_nameHint->setText(tr("This is what others see. On a team's server another name is another person: what you have "
                           "written so far stays under the old one."));
    m_languageLabel->setText(tr("&Language:"));
    m_pinSizeLabel->setText(tr("&Size of pins:"));
    m_pinSize->setSuffix(tr(" %", "after a number, percent"));
    m_pinHint->setText(
        tr("Of the picture's width. Pins never become too small to hit, or so large that they cover it."));
    m_promptLabel->setText(tr("&Offer a conversation after:"));
    m_promptDelay->setSuffix(tr(" s", "after a number, seconds"));
    m_promptHint->setText(
        tr("How long words of a text stay selected with the mouse before a conversation about them is "
           "offered. With the keyboard, Enter offers it at once."));
    m_usual->setText(tr("&Restore defaults"));
    m_close->setText(tr("&Close"));
    for (const QLabel *label : {m_nameLabel, m_languageLabel, m_pinSizeLabel, m_promptLabel})
        label->buddy()->setAccessibleName(label->text().remove(QLatin1Char('&')).remove(QLatin1Char(':')));
    m_pinSize->setAccessibleName(m_pinSlider->accessibleName());
    m_preview->setAccessibleName(tr("How large pins are on a picture"));
    // A dialog of a fixed size does not ask words that wrap how high they become.
    for (QLabel *hint : {m_nameHint, m_pinHint, m_promptHint})
        hint->setFixedSize(hintWidth, hint->heightForWidth(hintWidth));
    fillLanguages();
}

void SettingsDialog::fillLanguages()
{
    const QSignalBlocker blocker(m_language);
    m_language->clear();
    m_language->addItem(tr("The system's language"), QString());
    const QStringList codes = m_translations.languages();
    for (const QString &code : codes)
        m_language->addItem(Translations::nativeName(code), code);
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_settings.language())));
}

void SettingsDialog::applyName()
{
    if (m_name->isModified())
        m_settings.setUserName(m_name->text());
    m_name->setText(m_settings.userName());
}

void SettingsDialog::showPinSize(double percent)
{
    const QSignalBlocker slider(m_pinSlider);
    const QSignalBlocker box(m_pinSize);
    m_pinSlider->setValue(qRound(percent * sliderSteps));
    m_pinSize->setValue(percent);
    m_preview->setMarkerDiameter(percent);
}

void SettingsDialog::showPromptDelay(std::chrono::milliseconds delay)
{
    const QSignalBlocker box(m_promptDelay);
    m_promptDelay->setValue(std::chrono::duration<double>(delay).count());
}

void SettingsDialog::applyColours()
{
    QPalette quiet = palette();
    quiet.setColor(QPalette::WindowText, quietText(palette()));
    m_nameHint->setPalette(quiet);
    m_pinHint->setPalette(quiet);
    m_promptHint->setPalette(quiet);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        say();
    else if (event->type() == QEvent::PaletteChange)
        applyColours();
}

void SettingsDialog::hideEvent(QHideEvent *event)
{
    applyName(); // Escape while the cursor is in the field: what is written there was meant.
    QDialog::hideEvent(event);
}

} // namespace Pinthread
