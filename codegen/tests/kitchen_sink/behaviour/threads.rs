//! Every public type may go to another thread and stay there.

use kitchen_sink::*;

fn check<T: Send + Sync + 'static>() {}

#[test]
fn types() {
    check::<(Everything, Box<Everything>)>();
    check::<(StirEverythingOutput, Secrets, Limits, Required, Defaults)>();
    check::<(
        RequiredBuilder,
        Pair,
        Plain,
        BoxValue,
        Empty,
        Spoon,
        ForeignSpoon,
    )>();
    check::<(Choice, Means, Reply, Color, OldColor, Level, Mood)>();
}

#[test]
fn operations_and_errors() {
    check::<(
        StirEverything,
        KeepSecrets,
        CheckLimits,
        BoilKettle,
        PolishDrawer,
    )>();
    check::<(StirEverythingError, KeepSecretsError, CheckLimitsError)>();
    check::<(BoilKettleError, PolishDrawerError)>();
    check::<(Burnt, TooHot, WrongKey, Busy)>();
    check::<server::Router<()>>();
}

#[test]
fn the_runtime() {
    check::<(
        farrier::Error,
        farrier::Violations,
        farrier::Missing,
        farrier::Incomplete,
    )>();
    check::<(farrier::Unhandled, farrier::DecodeError, farrier::Rejection)>();
    check::<(farrier::Endpoint, farrier::ServiceError<Burnt>)>();
}
