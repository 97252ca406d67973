@0xb8e2f6d1a3c49057;

interface Exchange {
    call @0 (payload :Data) -> (payload :Data);
}
