namespace CitizenPortal.Components.Cases;

public enum Tone
{
    Neutral,
    Info,
    Wait,
    Good,
    Warn,
    Bad,
}
