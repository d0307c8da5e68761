// SPDX-FileCopyrightText: Pinthread contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/net/sessionroutes.h"

#include "model/operation.h"
#include "server/auth/secret.h"
#include "server/logging.h"

namespace Pinthread::Server {

namespace {

constexpr qint64 largestJson = 64 * 1024;

HttpAnswer noSuchSecret()
{
    return HttpAnswer::notAuthenticated(
        QStringLiteral("The secret is missing, or is neither this server's nor an invitation's."));
}

HttpAnswer tooManyTries(std::chrono::seconds wait)
{
    HttpAnswer answer = HttpAnswer::error(429, QStringLiteral("too-many"),
                                          QStringLiteral("Too many tries. Wait %1 s.").arg(wait.count()));
    answer.retryAfterSeconds = static_cast<int>(wait.count());
    return answer;
}

HttpAnswer answerTo(const SignIns::Refusal &refusal)
{
    const auto unauthorized = [](const char *code, const char *message) {
        return HttpAnswer::error(401, QLatin1String(code), QLatin1String(message));
    };
    switch (refusal.problem) {
    case SignIns::Problem::Wrong:
        return unauthorized("not-authenticated", "Tenant, login and password do not belong together, or the signature "
                                                 "is not by the tenant's key.");
    case SignIns::Problem::TooOld:
        return unauthorized("sso-expired", "This was signed more than two days ago. Sign it anew.");
    case SignIns::Problem::TooEarly:
        return unauthorized("sso-early", "This was signed in the future. Compare the clocks.");
    case SignIns::Problem::UserData:
        return HttpAnswer::invalid(
            QStringLiteral("userDataJSONBase64 must hold a JSON object with at least id and username (1 to 80 "
                           "characters)."));
    case SignIns::Problem::Disabled:
        return HttpAnswer::accountDisabled();
    case SignIns::Problem::TooMany:
        return tooManyTries(refusal.wait);
    case SignIns::Problem::Unavailable:
        return HttpAnswer::unavailable();
    }
    Q_UNREACHABLE();
}

} // namespace

void SessionRoutes::addTo(Router &router)
{
    const auto add = [&](const char *method, const char *pattern, qint64 body, auto handle) {
        router.add(
            {method, QString::fromLatin1(pattern).split(u'/'), body,
             Route::Handler([this, handle](const auto &request, auto reply) { (this->*handle)(request, reply); })});
    };
    add("POST", "v1/sessions", largestJson, &SessionRoutes::create);
    add("DELETE", "v1/sessions/current", 0, &SessionRoutes::signOut);
}

void SessionRoutes::create(const HttpRequest &request, const Reply &reply) const
{
    const auto asked = Protocol::decodeSignIn(request.body);
    if (!asked)
        return reply(HttpAnswer::invalid(asked.error().message));
    const auto answer = [reply](const auto &grant) {
        reply(grant ? HttpAnswer::json(201, Protocol::encode(*grant)) : answerTo(grant.error()));
    };
    SignIns &signIns = m_services.signIns;
    std::visit(Overloaded{[&](const Protocol::SessionRequest &byName) { createByName(byName, request, reply); },
                          [&](const Protocol::PasswordSignIn &byPassword) {
                              signIns.byPassword(byPassword, request.address, answer);
                          },
                          [&](const Protocol::SingleSignOn &signedOn) {
                              signIns.bySingleSignOn(signedOn, request.address, answer);
                          }},
               *asked);
}

void SessionRoutes::createByName(Protocol::SessionRequest asked, const HttpRequest &request, const Reply &reply) const
{
    if (const QString problem = Sessions::problemWithName(asked.name); !problem.isEmpty())
        return reply(HttpAnswer::invalid(problem));
    asked.name = asked.name.trimmed();
    const QString &secret = m_services.config.secret;
    if (asked.secret.isEmpty()) { // Whoever says nothing guesses nothing.
        if (secret.isEmpty() && request.fromLoopback)
            return createMember(asked.name, reply);
        return reply(noSuchSecret());
    }
    const auto wait = m_services.tries.begin(request.address, {}, SignInTries::Instant::clock::now());
    if (wait.count() > 0)
        return reply(tooManyTries(wait));
    if (secret.isEmpty() || !Secret::equal(asked.secret, secret))
        return createGuest(asked, request, reply);
    m_services.tries.succeeded(request.address, {});
    createMember(asked.name, reply);
}

void SessionRoutes::createMember(const QString &name, const Reply &reply) const
{
    m_services.sessions.issue(name, m_services.config.sessionRole, [reply](const auto &grant) {
        if (!grant)
            qCWarning(storageLog).noquote() << "A session could not be kept:" << grant.error().message;
        reply(grant ? HttpAnswer::json(201, Protocol::encode(*grant)) : HttpAnswer::unavailable());
    });
}

void SessionRoutes::createGuest(const Protocol::SessionRequest &asked, const HttpRequest &request,
                                const Reply &reply) const
{
    const auto refuse = [reply](const char *code, const QString &message) {
        reply(HttpAnswer::error(401, QLatin1String(code), message));
    };
    // Where none is asked for, a secret that is not known is one too many, and no harm.
    const bool isWelcome = request.fromLoopback && m_services.config.secret.isEmpty();
    m_services.invitations.redeem(
        asked.secret, asked.name,
        [this, asked, address = request.address, isWelcome, reply, refuse](const auto &grant) {
            const bool isGuess = !grant && grant.error() == Invitations::Problem::NotFound && !isWelcome;
            if (!isGuess)
                m_services.tries.succeeded(address, {});
            if (grant)
                return reply(HttpAnswer::json(201, Protocol::encode(*grant)));
            switch (grant.error()) {
            case Invitations::Problem::NotFound:
                return isWelcome ? createMember(asked.name, reply) : reply(noSuchSecret());
            case Invitations::Problem::Expired:
                return refuse("invitation-expired", QStringLiteral("The invitation has expired. Ask for a new one."));
            case Invitations::Problem::Revoked:
                return refuse("invitation-revoked",
                              QStringLiteral("The invitation was taken back. Ask for a new one."));
            case Invitations::Problem::Unavailable:
                return reply(HttpAnswer::unavailable());
            }
        });
}

void SessionRoutes::signOut(const HttpRequest &request, const Reply &reply) const
{
    m_services.access.withSession(request, reply, [this, reply](const Identity &identity) {
        m_services.storage.run([this, identity, reply](Journal &journal) {
            const auto signedOut = m_services.sessions.signOut(journal, identity);
            reply(signedOut ? HttpAnswer::done() : HttpAnswer::unavailable());
        });
    });
}

} // namespace Pinthread::Server
