// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The half of WebSocketSession that deals with time and with the end.

#include "server/net/websocketsession.h"

#include "protocol/closecodes.h"
#include "protocol/codec.h"
#include "server/logging.h"

#include <boost/asio/post.hpp>

namespace Pinthread::Server {

namespace net = boost::asio;
using boost::system::error_code;

namespace {

constexpr qint64 longestWait = qint64(366) * 24 * 3600 * 1000; ///< Milliseconds; a clock can be added to it safely.

auto now()
{
    return std::chrono::steady_clock::now();
}

Protocol::Error error(const char *code, const QString &message)
{
    return {.code = QLatin1String(code), .message = message, .retryAfter = {}};
}

Protocol::Error invitationHasEnded()
{
    return error("not-authenticated", QStringLiteral("The invitation has expired or was taken back."));
}

Protocol::Error sessionHasEnded()
{
    return error("not-authenticated", QStringLiteral("The session has ended. Sign in again."));
}

} // namespace

// The end

/// On the strand; the coroutine sees the phase and ends.
void WebSocketSession::end(int code, const Protocol::Error &error)
{
    if (m_phase.exchange(Phase::Closing) == Phase::Closing)
        return;
    closingBegins();
    qCInfo(netLog).noquote() << m_peer << "is sent away with" << code << error.message;
    const bool told = m_outbox->pushUrgent(Frame::text(Protocol::encode(Protocol::ServerMessage(error))))
                      && m_outbox->pushUrgent(Frame::close(code, error.message));
    if (told)
        m_outbox->finish();
    else
        m_outbox->close();
}

void WebSocketSession::closingBegins()
{
    m_closingSince = now();
    m_services.connections.lookBy(now() + m_services.config.timeouts.closing);
}

void WebSocketSession::endFromOutside(int code, const Protocol::Error &error)
{
    net::post(m_outbox->socket().get_executor(),
              [self = shared_from_this(), code, error] { self->endOnStrand(code, error); });
}

void WebSocketSession::endOnStrand(int code, const Protocol::Error &error)
{
    if (m_phase == Phase::Closing)
        return;
    end(code, error);
    error_code ignored;
    if (m_outbox->socket().is_open())
        m_outbox->socket().cancel(ignored); // The coroutine waits for a message that no longer matters.
    if (m_settling)
        m_settling->cancel();
}

void WebSocketSession::endForInvitation()
{
    end(Protocol::CloseNotAuthenticated, invitationHasEnded());
}

void WebSocketSession::invitationEnded(InvitationId invitation)
{
    net::post(m_outbox->socket().get_executor(), [self = shared_from_this(), invitation] {
        if (self->m_identity && self->m_identity->invitation == invitation)
            self->endOnStrand(Protocol::CloseNotAuthenticated, invitationHasEnded());
    });
}

void WebSocketSession::endAsOver()
{
    if (m_identity->actor.guest)
        return endForInvitation();
    end(Protocol::CloseNotAuthenticated, sessionHasEnded());
}

void WebSocketSession::accountsChanged(const QList<UserId> &users)
{
    net::post(m_outbox->socket().get_executor(), [self = shared_from_this(), users] {
        if (self->m_identity && (users.isEmpty() || users.contains(self->m_identity->actor.user.id)))
            self->lookWhetherItGoesOn();
    });
}

void WebSocketSession::lookWhetherItGoesOn()
{
    m_services.sessions.findAgain(m_identity->session, [self = shared_from_this()](const auto &identity) {
        net::post(self->m_outbox->socket().get_executor(), [self, identity] { self->goOnAs(identity); });
    });
}

void WebSocketSession::goOnAs(const Expected<Identity, Sessions::Problem> &identity)
{
    if (identity && identity->actor == m_identity->actor)
        return;
    if (identity) {
        // It greets again as who it is now; what is on its way is settled by that as after any lost connection.
        endOnStrand(Protocol::CloseGoingDown,
                    error("account-changed", QStringLiteral("The name or the role has changed. Come back.")));
    } else if (identity.error() == Sessions::Problem::Disabled) {
        endOnStrand(Protocol::CloseNotAllowed, error("account-disabled", QStringLiteral("The account is disabled.")));
    } else if (identity.error() == Sessions::Problem::Unknown) {
        endOnStrand(Protocol::CloseNotAuthenticated, sessionHasEnded());
    } else {
        // Nobody goes on who might not be allowed to.
        endOnStrand(Protocol::CloseGoingDown,
                    error("unavailable", QStringLiteral("The server cannot read sessions now.")));
    }
}

void WebSocketSession::goDown()
{
    endFromOutside(Protocol::CloseGoingDown, error("going-down", QStringLiteral("The server is going down.")));
}

void WebSocketSession::cutOff()
{
    net::post(m_outbox->socket().get_executor(), [self = shared_from_this()] {
        self->m_phase = Phase::Closing;
        self->m_outbox->close();
        if (self->m_settling)
            self->m_settling->cancel();
    });
}

// Deadlines

void WebSocketSession::watchExpiry()
{
    if (m_identity->expiresAt == 0)
        return;
    const qint64 left = std::min(m_identity->expiresAt - m_services.clock.now(), longestWait);
    m_isGuest = m_identity->actor.guest;
    m_ends = now() + std::chrono::milliseconds(left);
    m_services.connections.lookBy(m_ends);
}

void WebSocketSession::heard()
{
    m_lastHeard = now();
    m_pinged = Instant();
}

Connection::Instant WebSocketSession::check(Instant instant)
{
    const Timeouts &timeouts = m_services.config.timeouts;
    const auto stalled = m_outbox->stalledSince();
    if (m_phase == Phase::Closing)
        return checkClosing(instant, stalled);
    if (stalled && instant - *stalled > timeouts.noProgress) {
        qCInfo(netLog).noquote() << m_peer << "takes nothing any more and is cut off.";
        return giveUp();
    }
    // A reader that will stop taking anything is looked at before its time is over.
    const Instant progress = stalled.value_or(instant) + timeouts.noProgress;
    if (m_phase == Phase::Greeting) {
        if (instant - m_began > timeouts.hello) {
            endFromOutside(Protocol::CloseMalformed,
                           error("hello-expected", QStringLiteral("The first message did not come in time.")));
        }
        return std::min(progress, std::max(instant, m_began + timeouts.hello));
    }
    if (instant >= m_ends.load())
        endFromOutside(Protocol::CloseNotAuthenticated, m_isGuest ? invitationHasEnded() : sessionHasEnded());
    return std::min({progress, checkSilence(instant), std::max(instant, m_ends.load())});
}

Connection::Instant WebSocketSession::checkClosing(Instant instant, std::optional<Instant> stalled)
{
    const Timeouts::Duration closing = m_services.config.timeouts.closing;
    const Instant begun = m_closingSince;
    if (begun == Instant())
        return instant + closing; // It begins in this very moment.
    // What goes out moves the end of its time on.
    const Instant end = std::max(begun, stalled.value_or(begun)) + closing;
    if (instant <= end)
        return end;
    cutOff();
    return Instant::max();
}

Connection::Instant WebSocketSession::checkSilence(Instant instant)
{
    const Timeouts &timeouts = m_services.config.timeouts;
    if (m_paused)
        return instant + timeouts.noProgress;
    const Instant pinged = m_pinged;
    const Instant heardLast = m_lastHeard;
    if (pinged == Instant() && instant - heardLast <= m_silence)
        return heardLast + m_silence;
    if (pinged != Instant() && instant - pinged > timeouts.pong) {
        qCInfo(netLog).noquote() << m_peer << "does not answer any more and is cut off.";
        return giveUp();
    }
    if (pinged != Instant())
        return pinged + timeouts.pong;
    m_pinged = instant;
    std::ignore = m_outbox->push(Frame::ping());
    return instant + timeouts.pong;
}

Connection::Instant WebSocketSession::giveUp()
{
    ++m_services.metrics.cutOffs;
    cutOff();
    return Instant::max();
}

} // namespace Pinthread::Server
