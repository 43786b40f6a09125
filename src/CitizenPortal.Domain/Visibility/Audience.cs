namespace CitizenPortal.Domain.Visibility;

/// <summary>Who may know of a case, stored with it so that every query can filter by it. Each value includes the ones before.</summary>
public enum Audience
{
    /// <summary>Sealed kinds: nobody on the question's journey.</summary>
    Sealed = 0,

    /// <summary>Suspected of being sealed, a khiếu nại or a tố cáo: its coordinator only.</summary>
    Suspected = 1,

    /// <summary>The coordinator and the agencies that have part in it.</summary>
    Staff = 2,

    /// <summary>Everybody may see reference, topic, agency, dates and phase, but no words.</summary>
    Trace = 3,

    /// <summary>Everybody may read the redacted copies.</summary>
    Public = 4,
}

/// <summary>How much of a case a viewer may see.</summary>
public enum Sight { Nothing, Trace, PublicCopy, Everything }
