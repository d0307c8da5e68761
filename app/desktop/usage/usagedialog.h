// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "usage/usagefigure.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace Pinthread {

class Button;
class MessageBar;

/// *Usage*: how much the server was used, by day and by picture or text. Shows what it is given and says which days the
/// user wants to see. Not modal.
class UsageDialog : public QDialog
{
    Q_OBJECT

public:
    explicit UsageDialog(QWidget *parent = nullptr);
    ~UsageDialog() override;

    /// The days that were asked for last.
    void setUsage(const Usage &usage);
    /// What is shown stays; the server could not be asked. \a message is a sentence.
    void setProblem(const QString &message);
    /// So many days, the last of which is today.
    [[nodiscard]] int days() const;

Q_SIGNALS:
    /// Another number of days, or the same ones once more.
    void daysWanted(int days);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void showUsage();
    void followPalette();

    Usage m_usage;
    MessageBar *m_problem = nullptr;
    QComboBox *m_period = nullptr;
    QComboBox *m_figure = nullptr;
    QLabel *m_total = nullptr;
    QLabel *m_nothing = nullptr;
    QLabel *m_dayTitle = nullptr;
    QLabel *m_assetTitle = nullptr;
    QVBoxLayout *m_plots = nullptr;
    QWidget *m_byDay = nullptr;
    QWidget *m_byAsset = nullptr;
    Button *m_close = nullptr;
};

} // namespace Pinthread
