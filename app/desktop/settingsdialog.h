// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

#include <chrono>
#include <memory>

class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSlider;

namespace Pinthread {

class ImageCanvas;
class ImageJob;
class ImageLoader;
class Settings;
class Translations;

/// What a person can choose about the program. Every change is made at once; there is nothing to confirm.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    /// \a settings, \a translations and \a images must outlive the dialog.
    SettingsDialog(Settings &settings, const Translations &translations, ImageLoader &images,
                   QWidget *parent = nullptr);
    ~SettingsDialog() override;

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void layOut();
    void connectControls();
    void makePreview(ImageLoader &images);
    void say();
    void fillLanguages();
    void applyName();
    void showPinSize(double percent);
    void showPromptDelay(std::chrono::milliseconds delay);
    void applyColours();

    Settings &m_settings;
    const Translations &m_translations;
    QLabel *m_nameLabel;
    QLineEdit *m_name;
    QLabel *m_nameHint;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_pinSizeLabel;
    QSlider *m_pinSlider;
    QDoubleSpinBox *m_pinSize;
    QLabel *m_pinHint;
    ImageCanvas *m_preview;
    std::unique_ptr<ImageJob> m_sample; ///< The picture in the preview.
    QLabel *m_promptLabel;
    QDoubleSpinBox *m_promptDelay; ///< In seconds.
    QLabel *m_promptHint;
    QPushButton *m_usual;
    QPushButton *m_close;
};

} // namespace Pinthread
