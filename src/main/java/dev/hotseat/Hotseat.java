package dev.hotseat;

public final class Hotseat {
    private Hotseat() {}

    public static void main(String[] args) {
        System.out.println("Hotseat");
    }
}
