// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sharing/sharingstate.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace Pinthread {

/// What is to be shared, what guests may do, until when, and for whom it is; with a sentence that says what that means.
class InvitationForm : public QWidget
{
    Q_OBJECT

public:
    explicit InvitationForm(QWidget *parent = nullptr);

    /// The picture in front of the user; a null id: there is none, and everything is shared or nothing.
    void setPicture(AssetId id, const QString &name);
    [[nodiscard]] InvitationOffer offer() const;
    /// For the next one: the label is the one thing that is not said twice.
    void clearLabel();
    void focusFirst();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showMeaning();
    void followPalette();

    AssetId m_picture;
    QString m_pictureName;
    QRadioButton *m_onlyPicture = nullptr;
    QRadioButton *m_everything = nullptr;
    QComboBox *m_role = nullptr;
    QComboBox *m_lasts = nullptr;
    QLineEdit *m_label = nullptr;
    QLabel *m_meaning = nullptr;
};

} // namespace Pinthread
