namespace CitizenPortal.Components.Public;

public enum StopState
{
    Unknown,
    Asked,
    Done,
}
