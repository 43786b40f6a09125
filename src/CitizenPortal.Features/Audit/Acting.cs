namespace CitizenPortal.Features.Audit;

/// <summary>Which person of the staff makes this request and from which session; empty for residents, sweeps and commands.</summary>
public sealed class Acting
{
    public long? UserId { get; private set; }
    public string Name { get; private set; } = "";
    public long? Session { get; private set; }

    /// <summary>A scope of its own acts for the same person.</summary>
    public void Become(Acting other) => (UserId, Name, Session) = (other.UserId, other.Name, other.Session);

    public void Become(long userId, string name, long? session) => (UserId, Name, Session) = (userId, name, session);
}
