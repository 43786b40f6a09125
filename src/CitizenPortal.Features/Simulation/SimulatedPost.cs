using CitizenPortal.Features.Outbox;
using CitizenPortal.Features.Ports;

namespace CitizenPortal.Features.Simulation;

/// <summary>A message that the simulated mail server took, and when.</summary>
public sealed record TakenMail(string MessageId, string To, DateTimeOffset At);

/// <summary>A mail server that can be down, refuses some addresses for ever and some messages once, and may see a portal die after it took a message.</summary>
public sealed class SimulatedPost(TimeProvider clock) : IMailTransport
{
    public const string DeadHost = "hom-thu-hong.example.vn";
    private const int RefusedOnceOneIn = 40;
    private readonly Dictionary<string, MailMessageOut> _taken = [];
    private readonly HashSet<string> _refused = [];
    private int _diesAfter;

    public bool IsDown { get; set; }

    /// <summary>The portal that sent last died of it and must be started again.</summary>
    public bool HasKilled { get; set; }

    public int Taken => _taken.Count;

    /// <summary>To whom and when each message was first taken.</summary>
    public IReadOnlyList<TakenMail> Mail => _mail;

    /// <summary>When the server was found down, or a portal died of it.</summary>
    public IReadOnlyCollection<DateTimeOffset> Troubles => _troubles;

    /// <summary>Messages that came again because the portal died before it could note that they were sent.</summary>
    public int Again { get; private set; }

    /// <summary>Messages that came under a Message-ID known for other words: there must be none.</summary>
    public IReadOnlyList<string> Changed => _changed;

    private readonly List<string> _changed = [];
    private readonly List<TakenMail> _mail = [];
    private readonly HashSet<DateTimeOffset> _troubles = [];

    /// <summary>The portal dies when the server has taken so many more messages.</summary>
    public void DieAfter(int messages) => _diesAfter = messages;

    public Task SendAsync(MailMessageOut message, CancellationToken ct)
    {
        if (IsDown)
        {
            _troubles.Add(clock.GetUtcNow());
            throw new MailServerDownException("The simulated server is down.");
        }

        if (message.To.EndsWith(DeadHost, StringComparison.Ordinal))
        {
            throw new MailRefusedException("No such mailbox.", isPermanent: true);
        }

        if (Dice.Of(message.MessageId) % RefusedOnceOneIn == 0 && _refused.Add(message.MessageId))
        {
            throw new MailRefusedException("Come again later.", isPermanent: false);
        }

        Take(message);
        if (_diesAfter == 0 || --_diesAfter > 0)
        {
            return Task.CompletedTask;
        }

        HasKilled = true;
        _troubles.Add(clock.GetUtcNow());
        throw new OperationCanceledException("The portal dies here.");
    }

    private void Take(MailMessageOut message)
    {
        if (_taken.TryAdd(message.MessageId, message))
        {
            _mail.Add(new TakenMail(message.MessageId, message.To, clock.GetUtcNow()));
            return;
        }

        Again++;
        if (_taken[message.MessageId] != message)
        {
            _changed.Add(message.MessageId);
        }
    }
}
