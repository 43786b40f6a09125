namespace CitizenPortal.Features.Audit;

/// <summary>Which person of the staff makes this request and from which session; empty for residents, sweeps and commands.</summary>
public sealed class Acting
{
    public long? UserId { get; private set; }
    public string Name { get; private set; } = "";
    public long? Session { get; private set; }

    public void Become(long userId, string name, long? session) => (UserId, Name, Session) = (userId, name, session);
}
