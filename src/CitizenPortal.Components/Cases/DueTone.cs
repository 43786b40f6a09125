namespace CitizenPortal.Components.Cases;

public enum DueTone
{
    Ok,
    Soon,
    Late,
    Paused,
}
