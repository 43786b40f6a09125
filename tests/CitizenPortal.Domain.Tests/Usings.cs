global using CitizenPortal.Domain.Agencies;
global using CitizenPortal.Domain.Deadlines;
global using CitizenPortal.Domain.Questions;
global using CitizenPortal.TestKit.Building;
