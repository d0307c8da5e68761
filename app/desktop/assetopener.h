// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pictureloader.h"

namespace Pinthread {

/// Brings one picture or text from where it lies to the screen and to the server: while PictureLoader reads it, has the
/// server make it an asset (or find the one it is already), and sends the content if the server lacks it.
///
/// Whatever the server does, the picture is shown. While the server is away it waits, and goes on by itself. What was
/// discussed as one picture is never taken for another: see Stage::Undecided. GUI thread; nothing is emitted from
/// within the first start().
class AssetOpener : public QObject
{
    Q_OBJECT

public:
    enum class Stage {
        Reading,   ///< Not known yet what it is.
        Fetching,  ///< From the server: it is not here.
        Waiting,   ///< For the connection.
        Asking,    ///< The server is being asked for the asset.
        Undecided, ///< What is here is not what was discussed before: the user has to say what is meant.
        Lacking,   ///< The server wants the content, which is sent as soon as the picture is shown.
        Sending,   ///< The content is on its way.
        Ready,     ///< The server has everything.
        Stuck,     ///< See problem().
        Cancelled, ///< By the user: see problem().
        NoPicture, ///< It cannot be shown: see problem().
    };

    /// What a person can do about problem().
    enum class Remedy { TryAgain, Send, TakeAlong, LookAtEarlier, DiscussAsNew, Fetch, Close };

    /// What takes its time, to be shown as progress.
    enum class Work { None, Opening, Fetching, Sending };

    /// \a loaders and \a workspace must outlive the opener.
    AssetOpener(const PictureSource &source, Loaders &loaders, Workspace &workspace, QObject *parent = nullptr);
    ~AssetOpener() override;

    void start();
    /// Instead of start(): it is on the screen somewhere else.
    void adopt(const OpenedPicture &opened);

    [[nodiscard]] const PictureSource &source() const { return m_loader.source(); }
    /// From where it can be opened another day: not from memory, if that can be helped.
    [[nodiscard]] PictureSource sourceForAgain() const;
    /// Enough to show it somewhere else at once, as soon as it isThere().
    [[nodiscard]] const OpenedPicture &opened() const { return m_loader.opened(); }
    /// Empty until identified().
    [[nodiscard]] QString urlId() const { return m_urlId; }
    /// Nothing until assetKnown().
    [[nodiscard]] const std::optional<Asset> &asset() const { return m_asset; }
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] Work work() const;
    /// What it is, as far as anybody knows.
    [[nodiscard]] AssetKind kind() const { return m_kind; }
    [[nodiscard]] bool isText() const { return m_kind == AssetKind::Text; }
    /// Why it is Undecided, Stuck, Cancelled or NoPicture, for people; empty otherwise.
    [[nodiscard]] QString problem() const { return m_problem; }
    /// What can be done about that, the most useful first.
    [[nodiscard]] QList<Remedy> remedies() const;
    /// Whether this is what the server has of its asset, and \a other is not.
    [[nodiscard]] bool isNewerThan(const AssetOpener &other) const;
    /// The asset that was discussed under this file's name, or this urlId, and that this picture is not.
    [[nodiscard]] const std::optional<Asset> &earlier() const { return m_earlier; }

public Q_SLOTS:
    /// After Stuck, Cancelled and NoPicture: once more.
    void retry();
    /// Gives up what work() says.
    void cancel();
    /// After Undecided, with Remedy::TakeAlong: this is the next edition of earlier(), for everybody; what was said
    /// about that one is about this one now.
    void takeAlong();
    /// After Undecided: this is a picture of its own.
    void discussAsNew();
    /// After NoPicture, with Remedy::Fetch: what is not here any more comes from the server.
    void fetch();

Q_SIGNALS:
    // What is seen, as PictureLoader has it.
    void kindKnown(Pinthread::AssetKind kind);
    void sizeKnown(QSize size);
    void previewReady(const QImage &preview);
    void shown(const Pinthread::OpenedPicture &opened);

    void identified(const QString &urlId);
    /// Which asset it is. May come before the server has answered, and a second time when the server knows better.
    void assetKnown(const Pinthread::Asset &asset);
    void stageChanged(Pinthread::AssetOpener::Stage stage);
    /// Of work(), 0–1.
    void progressed(double part);

private:
    void useAsset(const Asset &asset);
    void onLoaderStage(PictureLoader::Stage stage);
    void onShown();
    void onIdentified();
    /// More is known of what was seen before.
    void recall();
    [[nodiscard]] bool isAnotherPicture();
    [[nodiscard]] QString wordsForAnother(int discussions) const;
    void proceed();
    [[nodiscard]] QString likelyUrlId() const;
    void onEdition(const Expected<Asset, ApiError> &answer);
    void goOn();
    void ask();
    void onAsset(const Expected<Asset, ApiError> &answer);
    void look();
    void onThere(const Expected<bool, ApiError> &there);
    void send();
    void onSent(const Expected<void, ApiError> &answer);
    /// So that it can be looked at without the server, and without the file it came from.
    void keepContent();
    void onTrouble(const ApiError &error);
    void setStage(Stage stage, const QString &problem = {});
    [[nodiscard]] std::optional<Asset> assetOfFile() const;

    Workspace &m_workspace;
    PictureLoader m_loader;
    QPointer<ApiCall> m_call;
    AssetKind m_kind;
    QString m_urlId;
    std::optional<Asset> m_asset;
    std::optional<Asset> m_earlier;
    bool m_decided = false; ///< The user has said that it is a picture of its own.
    bool m_registered = false;
    Stage m_stage = Stage::Reading;
    QString m_problem;
};

} // namespace Pinthread
